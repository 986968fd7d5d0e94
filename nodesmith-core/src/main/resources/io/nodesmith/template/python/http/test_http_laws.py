"""The laws of calls of a service, with a server of its own."""

import time
import unittest
from typing import Any
from omnibase_core import EnumCoreErrorCode
{{#node.operations}}
from ..models import Model{{type}}Request, Model{{type}}Response
{{/node.operations}}
from .fixture import assert_fails, make_node, run
from .plain_http_client import PlainHttpClient, Service
{{#members}}
{{#of}}


class Test{{type}}Laws{{number}}(unittest.TestCase):
    """The laws of ``{{snake}}``."""

    def setUp(self) -> None:
        self.service = Service()
        self.addCleanup(self.service.close)
        self.node = self.calling(self.service.url)

    @staticmethod
    def calling(url: str) -> Any:
        return make_node(client=PlainHttpClient(), base_url=url, timeout_seconds=2.0)

    def request(self, path: str = "thing", headers: dict[str, str] | None = None) -> Any:
        return Model{{type}}Request(path=path, headers=headers{{#is.call}}, method="PUT"{{/is.call}}{{^is.get}}{{^is.delete}}, body='{"a": 1}'{{/is.delete}}{{/is.get}})

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(self.request(**fields)))
        assert isinstance(answer, Model{{type}}Response)
        return answer

    def test_{{member}}_asks_and_answers(self) -> None:
        self.service.answers = [(201, {}, "\u00e4\u20ac".encode())]
        answer = self.ask(path="/a/b?c=d%20e", headers={"x-mark": "1"})
        self.assertEqual((201, "\u00e4\u20ac"), (answer.status, answer.body))
        method, path, headers, body = self.service.asked[0]
        self.assertEqual(("{{#is.call}}PUT{{/is.call}}{{#is.get}}GET{{/is.get}}{{#is.send}}POST{{/is.send}}{{#is.put}}PUT{{/is.put}}{{#is.delete}}DELETE{{/is.delete}}", "/base/a/b?c=d%20e"), (method, path))
        self.assertEqual("1", headers["x-mark"])
        self.assertEqual({{^is.get}}{{^is.delete}}b'{"a": 1}'{{/is.delete}}{{/is.get}}{{#is.get}}b""{{/is.get}}{{#is.delete}}b""{{/is.delete}}, body)

    def test_{{member}}_says_what_the_service_refuses(self) -> None:
        for status, code in (
            (400, EnumCoreErrorCode.INVALID_INPUT),
            (401, EnumCoreErrorCode.SECURITY_VIOLATION),
            (403, EnumCoreErrorCode.SECURITY_VIOLATION),
            (404, EnumCoreErrorCode.NOT_FOUND),
            (410, EnumCoreErrorCode.NOT_FOUND),
            (418, EnumCoreErrorCode.OPERATION_FAILED),
            (422, EnumCoreErrorCode.INVALID_INPUT),
            (302, EnumCoreErrorCode.OPERATION_FAILED),
        ):
            self.service.answers = [(status, {}, b"no")]
            assert_fails(self, code, self.node.{{method}}(self.request()))
        self.assertEqual(8, len(self.service.asked))

    def test_{{member}}_is_repeated_where_nothing_was_done(self) -> None:
        self.service.answers = [(503, {}, b""), (429, {}, b""), (200, {}, b"done")]
        self.assertEqual("done", self.ask().body)
        first, second, third = self.service.times
        self.assertGreaterEqual(second - first, 0.18)
        self.assertGreaterEqual(third - second, 0.38)

    def test_{{member}}_is_given_up_after_three_tries(self) -> None:
        self.service.answers = [(503, {}, b"")] * 9
        work = self.node.{{method}}(self.request())
        assert_fails(self, EnumCoreErrorCode.SERVICE_UNAVAILABLE, work)
        self.assertEqual(3, len(self.service.asked))

    def test_{{member}}_is_repeated_after_a_fault_only_if_that_does_no_harm(self) -> None:
        self.service.answers = [(500, {}, b""), (200, {}, b"done")]
{{#is.send}}
        work = self.node.{{method}}(self.request())
        assert_fails(self, EnumCoreErrorCode.SERVICE_UNAVAILABLE, work)
        self.assertEqual(1, len(self.service.asked))
{{/is.send}}
{{^is.send}}
        self.assertEqual("done", self.ask().body)
        self.assertEqual(2, len(self.service.asked))
{{/is.send}}

    def test_{{member}}_waits_as_long_as_the_service_asks(self) -> None:
        self.service.answers = [(429, {"Retry-After": "1"}, b""), (200, {}, b"done")]
        self.assertEqual("done", self.ask().body)
        self.assertGreaterEqual(self.service.times[1] - self.service.times[0], 0.95)

    def test_{{member}}_does_not_wait_long(self) -> None:
        self.service.answers = [(429, {"Retry-After": "3600"}, b"")] * 9
        started = time.monotonic()
        work = self.node.{{method}}(self.request())
        assert_fails(self, EnumCoreErrorCode.RATE_LIMIT_ERROR, work)
        self.assertLess(time.monotonic() - started, 5)
        self.assertEqual(1, len(self.service.asked))

    def test_{{member}}_of_a_service_that_is_not_there_is_a_network_error(self) -> None:
        self.service.close()
        work = self.calling("http://127.0.0.1:1").{{method}}(self.request())
        assert_fails(self, EnumCoreErrorCode.NETWORK_ERROR, work)

    def test_{{member}}_has_an_end(self) -> None:
        self.service.delay = 1.0
        node = make_node(
            client=PlainHttpClient(), base_url=self.service.url, timeout_seconds=0.2
        )
        assert_fails(self, EnumCoreErrorCode.TIMEOUT, node.{{method}}(self.request()))

    def test_{{member}}_refuses_an_answer_that_is_too_long(self) -> None:
        self.service.answers = [(200, {}, b"x" * (4 * 1024 * 1024 + 1))]
        work = self.node.{{method}}(self.request())
        assert_fails(self, EnumCoreErrorCode.OPERATION_FAILED, work)
        self.service.answers = [(200, {}, b"x" * (4 * 1024 * 1024))]
        self.assertEqual(4 * 1024 * 1024, len(self.ask().body))

    def test_{{member}}_stays_below_the_base_url(self) -> None:
        for path in ("../x", "a/../../x", "%2e%2e/x", "a b", "a\r\nb", "a\\..\\b", "%zz"):
            work = self.node.{{method}}(self.request(path=path))
            assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
        self.assertEqual([], self.service.asked)
        self.ask(path="//elsewhere.example/x")
        self.assertEqual("/base/elsewhere.example/x", self.service.asked[0][1])

    def test_{{member}}_sends_no_broken_header(self) -> None:
        for name, value in (("a", "b\r\nc: d"), ("a b", "c"), ("", "c")):
            work = self.node.{{method}}(self.request(headers={name: value}))
            assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
        self.assertEqual([], self.service.asked)
{{#is.call}}

    def test_{{member}}_uses_the_method_that_is_wanted(self) -> None:
        for method in ("get", " POST", "Put", "PATCH", "DELETE"):
            run(self.node.{{method}}(Model{{type}}Request(method=method, path="x")))
        run(self.node.{{method}}(Model{{type}}Request(path="x")))
        asked = [method for method, *_ in self.service.asked]
        self.assertEqual(["GET", "POST", "PUT", "PATCH", "DELETE", "GET"], asked)
        work = self.node.{{method}}(Model{{type}}Request(method="TRACE", path="x"))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
{{/is.call}}
{{^is.get}}
{{^is.delete}}

    def test_{{member}}_sends_json_unless_a_header_says_otherwise(self) -> None:
        self.ask()
        self.ask(headers={"content-type": "text/plain"})
        types = [headers["content-type"] for _, _, headers, _ in self.service.asked]
        self.assertEqual(["application/json", "text/plain"], types)
{{/is.delete}}
{{/is.get}}
{{/of}}
{{/members}}


if __name__ == "__main__":
    unittest.main()
