"""``make bench``."""

from tools.bench.ground import own_ground

if __name__ == "__main__":
    with own_ground():
        from tools.bench.run import run

        run()
