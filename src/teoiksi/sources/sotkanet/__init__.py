"""Sotkanet of THL, REST API 1.1: figures of health and welfare by municipality."""
