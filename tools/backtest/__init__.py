"""Tries the outlook on the past: how many of the figures that came did its intervals hold?"""
