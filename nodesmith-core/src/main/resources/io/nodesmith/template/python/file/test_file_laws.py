"""The laws of text files below one directory."""

import os
import tempfile
import unittest
from pathlib import Path
from typing import Any
from omnibase_core import EnumCoreErrorCode
{{#node.operations}}
from ..models import Model{{type}}Request
{{/node.operations}}
from .fixture import assert_fails, make_node, run

BAD_PATHS = (
    ("../outside.txt", EnumCoreErrorCode.SECURITY_VIOLATION),
    ("a/../../outside.txt", EnumCoreErrorCode.SECURITY_VIOLATION),
    ("/etc/hostname", EnumCoreErrorCode.SECURITY_VIOLATION),
    ("link.txt", EnumCoreErrorCode.SECURITY_VIOLATION),
    ("linked/inner.txt", EnumCoreErrorCode.SECURITY_VIOLATION),
    ("", EnumCoreErrorCode.INVALID_INPUT),
    (" ", EnumCoreErrorCode.INVALID_INPUT),
    ("a\x00b", EnumCoreErrorCode.INVALID_INPUT),
)


class TestFile{{number}}Laws(unittest.TestCase):
    """The laws that hold for any files."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.base = self.root / "base"
        self.base.mkdir()
        outside = self.root / "outside.txt"
        outside.write_text("secret", encoding="utf-8")
        (self.root / "elsewhere").mkdir()
        (self.root / "elsewhere" / "inner.txt").write_text("secret", encoding="utf-8")
        (self.base / "link.txt").symlink_to(outside)
        (self.base / "linked").symlink_to(self.root / "elsewhere")
        self.node = make_node(base_directory=self.base)

    def store(self, path: str, content: str) -> Path:
        file = self.base / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8"))
        return file

    def refuses_bad_paths(self, call: Any) -> None:
        for path, code in BAD_PATHS:
            with self.subTest(path=path):
                assert_fails(self, code, call(path))
        self.assertEqual("secret", (self.root / "outside.txt").read_text(encoding="utf-8"))
        inner = self.root / "elsewhere" / "inner.txt"
        self.assertEqual("secret", inner.read_text(encoding="utf-8"))
{{#read}}

    def read(self, path: str) -> str:
        return run(self.node.{{method}}(Model{{type}}Request(path=path))).content

    def test_a_file_is_read_as_it_is(self) -> None:
        for content in ("", "a\r\nb\n", "\u00e4\u20ac\U0001f600", "x" * 100_000):
            self.store("deep/er/file.txt", content)
            self.assertEqual(content, self.read("deep/er/file.txt"))
        self.assertEqual("x" * 100_000, self.read("deep/../deep/er/file.txt"))

    def test_reading_what_is_not_there_is_not_found(self) -> None:
        (self.base / "folder").mkdir()
        for path in ("nothing.txt", "no/where.txt", "folder"):
            work = self.node.{{method}}(Model{{type}}Request(path=path))
            assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)

    def test_reading_stays_in_the_directory(self) -> None:
        self.refuses_bad_paths(lambda path: self.node.{{method}}(Model{{type}}Request(path=path)))

    def test_what_is_no_text_or_too_long_is_not_read(self) -> None:
        (self.base / "binary").write_bytes(b"\xff\xfe\x00")
        with (self.base / "long").open("wb") as long:
            long.truncate(16 * 1024 * 1024 + 1)
        for path in ("binary", "long"):
            work = self.node.{{method}}(Model{{type}}Request(path=path))
            assert_fails(self, EnumCoreErrorCode.OPERATION_FAILED, work)
{{/read}}
{{#write}}

    def write(self, path: str, content: str) -> int:
        return run(self.node.{{method}}(Model{{type}}Request(path=path, content=content))).size

    def test_a_file_holds_what_was_written_last(self) -> None:
        self.assertEqual(6, self.write("new/folder/a.txt", "\u00e4\u20ac\n"))
        self.assertEqual("\u00e4\u20ac\n".encode(), (self.base / "new/folder/a.txt").read_bytes())
        self.assertEqual(1, self.write("new/folder/a.txt", "b"))
        self.assertEqual(b"b", (self.base / "new/folder/a.txt").read_bytes())
        self.assertEqual(0, self.write("empty", ""))
        self.assertEqual(["a.txt"], os.listdir(self.base / "new/folder"))

    def test_writing_stays_in_the_directory(self) -> None:
        self.refuses_bad_paths(
            lambda path: self.node.{{method}}(Model{{type}}Request(path=path, content="x"))
        )

    def test_a_failed_write_leaves_the_file_as_it_was(self) -> None:
        file = self.store("a.txt", "before")
        work = self.node.{{method}}(Model{{type}}Request(path="a.txt", content="x" * (2**24 + 1)))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
        work = self.node.{{method}}(Model{{type}}Request(path="a.txt/b", content="x"))
        assert_fails(self, EnumCoreErrorCode.OPERATION_FAILED, work)
        self.assertEqual("before", file.read_text(encoding="utf-8"))

    def test_a_directory_is_not_written(self) -> None:
        (self.base / "folder").mkdir()
        for path in ("folder", "."):
            work = self.node.{{method}}(Model{{type}}Request(path=path, content="x"))
            assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
{{#read}}

    def test_what_was_written_is_read_back(self) -> None:
        self.write("a.txt", "line\r\nline")
        self.assertEqual("line\r\nline", self.read("a.txt"))
{{/read}}
{{/write}}
{{#append}}

    def append(self, path: str, content: str) -> int:
        return run(self.node.{{method}}(Model{{type}}Request(path=path, content=content))).size

    def test_what_is_appended_stands_at_the_end(self) -> None:
        self.assertEqual(2, self.append("log/a.txt", "a\n"))
        self.assertEqual(4, self.append("log/a.txt", "\u00e4"))
        self.assertEqual("a\n\u00e4", (self.base / "log/a.txt").read_text(encoding="utf-8"))

    def test_appending_stays_in_the_directory(self) -> None:
        self.refuses_bad_paths(
            lambda path: self.node.{{method}}(Model{{type}}Request(path=path, content="x"))
        )

    def test_no_file_grows_beyond_its_limit(self) -> None:
        with (self.base / "long").open("wb") as long:
            long.truncate(16 * 1024 * 1024)
        work = self.node.{{method}}(Model{{type}}Request(path="long", content="x"))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
        self.assertEqual(16 * 1024 * 1024, (self.base / "long").stat().st_size)
{{/append}}
{{#list}}

    def files(self, directory: str | None = None) -> list[str]:
        return run(self.node.{{method}}(Model{{type}}Request(directory=directory))).paths

    def test_the_files_of_a_directory_are_named_in_order(self) -> None:
        for path in ("b.txt", "a.txt", "sub/c.txt", "sub/deep/d.txt"):
            self.store(path, "x")
        self.store(".00000000-0000-0000-0000-000000000000.draft", "x")
        self.assertEqual(["a.txt", "b.txt"], self.files())
        self.assertEqual(["a.txt", "b.txt"], self.files("."))
        self.assertEqual(["sub/c.txt"], self.files("sub"))

    def test_a_directory_that_is_not_there_is_not_found(self) -> None:
        self.store("a.txt", "x")
        for directory in ("nowhere", "a.txt"):
            work = self.node.{{method}}(Model{{type}}Request(directory=directory))
            assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)

    def test_listing_stays_in_the_directory(self) -> None:
        for directory in ("..", "/", "linked"):
            work = self.node.{{method}}(Model{{type}}Request(directory=directory))
            assert_fails(self, EnumCoreErrorCode.SECURITY_VIOLATION, work)
{{/list}}
{{#delete}}

    def delete(self, path: str) -> bool:
        return run(self.node.{{method}}(Model{{type}}Request(path=path))).deleted

    def test_a_deleted_file_is_gone_and_nothing_else(self) -> None:
        file = self.store("a.txt", "x")
        other = self.store("b.txt", "x")
        self.assertTrue(self.delete("a.txt"))
        self.assertFalse(file.exists())
        self.assertTrue(other.exists())
        self.assertFalse(self.delete("a.txt"))

    def test_deleting_stays_in_the_directory(self) -> None:
        self.refuses_bad_paths(lambda path: self.node.{{method}}(Model{{type}}Request(path=path)))

    def test_a_directory_is_not_deleted(self) -> None:
        (self.base / "folder").mkdir()
        work = self.node.{{method}}(Model{{type}}Request(path="folder"))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
        self.assertTrue((self.base / "folder").is_dir())
{{/delete}}
{{#exists}}

    def exists(self, path: str) -> bool:
        return run(self.node.{{method}}(Model{{type}}Request(path=path))).exists

    def test_only_files_that_are_there_exist(self) -> None:
        self.store("folder/a.txt", "x")
        self.assertTrue(self.exists("folder/a.txt"))
        for path in ("folder", "a.txt", "folder/a.txt/b"):
            self.assertFalse(self.exists(path), path)

    def test_asking_stays_in_the_directory(self) -> None:
        self.refuses_bad_paths(lambda path: self.node.{{method}}(Model{{type}}Request(path=path)))
{{/exists}}


if __name__ == "__main__":
    unittest.main()
