"""Functions of one name and one signature in several places."""
import sys

if sys.platform == "win32":

    def separator(kind):
        # IMPLEMENTATION REQUIRED
        pass

else:

    def separator(kind):
        # IMPLEMENTATION REQUIRED
        pass


class Left:
    def weight(self):
        # IMPLEMENTATION REQUIRED
        pass


class Right:
    def weight(self):
        # IMPLEMENTATION REQUIRED
        pass

    class Left:
        def weight(self):
            # IMPLEMENTATION REQUIRED
            pass


def counted():
    def step():
        # IMPLEMENTATION REQUIRED
        pass

    return step


def doubled():
    def step():
        # IMPLEMENTATION REQUIRED
        pass

    return step
