"""Runs unittest as its own command line does, and leaves its results as a JUnit XML file as well."""
import os
import sys
import unittest
from xml.sax.saxutils import escape, quoteattr

REPORT = os.path.join(os.getcwd(), "TEST-nodesmith-unittest.xml")


def printable(text):
    return "".join(c if c in "\t\n" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe" else "?"
                   for c in str(text))


class Result(unittest.TextTestResult):
    def __init__(self, *arguments, **words):
        super().__init__(*arguments, **words)
        self.cases = {}

    def case(self, test, tag="", error=None, detail=""):
        known = self.cases.get(id(test))
        if known is None or (tag and not known[1]):
            kind = error[0].__name__ if error else ""
            message = str(error[1]) if error else detail
            trace = self._exc_info_to_string(error, test) if error else ""
            self.cases[id(test)] = (test, tag, kind, message, trace)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.case(test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.case(test, "failure", error)

    def addError(self, test, error):
        super().addError(test, error)
        self.case(test, "error", error)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            wrong = issubclass(error[0], test.failureException)
            self.case(test, "failure" if wrong else "error", error)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.case(test, "skipped", None, reason)

    def addExpectedFailure(self, test, error):
        super().addExpectedFailure(test, error)
        self.case(test)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.case(test, "failure", None, "passed, and was expected to fail")


def element(case):
    test, tag, kind, message, trace = case
    kept = test if isinstance(test, unittest.TestCase) else None
    classname = type(kept).__module__ + "." + type(kept).__qualname__ if kept else ""
    name = kept._testMethodName if kept else str(test)
    inside = ""
    if tag:
        inside = "<%s type=%s message=%s>%s</%s>" % (
            tag, quoteattr(kind), quoteattr(printable(message)), escape(printable(trace)), tag)
    return "<testcase classname=%s name=%s>%s</testcase>" % (
        quoteattr(classname), quoteattr(printable(name)), inside)


class Runner(unittest.TextTestRunner):
    resultclass = Result

    def run(self, test):
        result = super().run(test)
        with open(REPORT, "w", encoding="utf-8") as report:
            report.write("<testsuite>" + "".join(map(element, result.cases.values()))
                         + "</testsuite>\n")
        return result


if __name__ == "__main__":
    # As with "-m": the working folder comes first, and not the folder of this file.
    sys.path[0] = os.getcwd()
    sys.argv[0] = "python -m unittest"
    unittest.main(module=None, testRunner=Runner)
