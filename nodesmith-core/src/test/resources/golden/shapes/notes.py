"""Comments say what is to be written."""


def note(x):
    # TODO: write this
    return None


def noted_empty(x):
    """Documented."""
    # TODO
    return {}


def meant(x):
    pass


def hash_in_string(x):
    return "# TODO"


def fixme(x): return 0  # FIXME


class Notes:
    def stub(self):
        # Not implemented yet.
        pass

    def hook(self):
        pass
