"""The laws of a key-value cache."""

import unittest
from datetime import UTC, datetime, timedelta
from omnibase_core import EnumCoreErrorCode
{{#node.operations}}
from ..models import Model{{type}}Request
{{/node.operations}}
from .fixture import assert_fails, make_node, run

START = datetime(2026, 1, 1, tzinfo=UTC)


class TestCache{{number}}Laws(unittest.TestCase):
    """The laws that hold for any cache."""

    def setUp(self) -> None:
        self.now = START
        self.node = make_node(clock=lambda: self.now)
{{#put}}

    def put(self, key: str, value: str, ttl_seconds: int | None = None) -> bool:
        request = Model{{type}}Request(key=key, value=value, ttl_seconds=ttl_seconds)
        return run(self.node.{{method}}(request)).is_new

    def test_only_the_first_put_of_a_key_is_new(self) -> None:
        self.assertTrue(self.put("key", "one"))
        self.assertFalse(self.put("key", "two"))
        self.assertTrue(self.put("other", "one"))

    def test_a_key_whose_time_is_over_is_new_again(self) -> None:
        self.put("key", "one", 10)
        self.now = START + timedelta(seconds=10)
        self.assertTrue(self.put("key", "two"))

    def test_a_blank_key_is_refused(self) -> None:
        work = self.node.{{method}}(Model{{type}}Request(key=" ", value="value"))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def test_a_time_to_live_must_be_positive(self) -> None:
        work = self.node.{{method}}(Model{{type}}Request(key="key", value="value", ttl_seconds=0))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def test_two_nodes_keep_their_own(self) -> None:
        self.put("key", "value")
        request = Model{{type}}Request(key="key", value="value")
        self.assertTrue(run(make_node().{{method}}(request)).is_new)
{{/put}}
{{#get}}

    def get(self, key: str) -> str:
        return run(self.node.{{method}}(Model{{type}}Request(key=key))).value

    def test_an_unknown_key_is_not_found(self) -> None:
        work = self.node.{{method}}(Model{{type}}Request(key="unknown"))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)
{{#put}}

    def test_the_last_value_is_kept_under_each_key(self) -> None:
        self.put("key", "one")
        self.put("key", "two")
        self.put("other", "three")
        self.assertEqual("two", self.get("key"))
        self.assertEqual("three", self.get("other"))
        self.now = START + timedelta(days=36500)
        self.assertEqual("two", self.get("key"))

    def test_a_value_is_gone_when_its_time_is_over(self) -> None:
        self.put("key", "value", 10)
        self.now = START + timedelta(seconds=9)
        self.assertEqual("value", self.get("key"))
        self.now = START + timedelta(seconds=10)
{{#get}}
        work = self.node.{{method}}(Model{{type}}Request(key="key"))
{{/get}}
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)
        self.assertTrue(self.put("key", "value"))
{{/put}}
{{/get}}
{{#delete}}

    def delete(self, key: str) -> bool:
        return run(self.node.{{method}}(Model{{type}}Request(key=key))).deleted

    def test_deleting_an_unknown_key_tells_so(self) -> None:
        self.assertFalse(self.delete("unknown"))
{{#put}}

    def test_a_deleted_key_is_gone(self) -> None:
        self.put("key", "value")
        self.assertTrue(self.delete("key"))
        self.assertFalse(self.delete("key"))

    def test_a_key_whose_time_is_over_is_not_there_to_be_deleted(self) -> None:
        self.put("key", "value", 10)
        self.now = START + timedelta(seconds=10)
        self.assertFalse(self.delete("key"))
{{/put}}
{{/delete}}


if __name__ == "__main__":
    unittest.main()
