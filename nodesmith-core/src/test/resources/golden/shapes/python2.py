"""Does not parse as Python 3 elsewhere."""
import os


def old():
    print "old style", os.name
    exec "x = 1"


def asked(x):
    # IMPLEMENTATION REQUIRED
    pass


class Old:
    def raises(self):
        try:
            pass
        except ValueError, e:
            raise ValueError, "old"

    def wanted(self, x):
        """Wanted."""
        # IMPLEMENTATION REQUIRED
        pass

    def print_it(self):
        print >>os.stderr, "x"
