"""The laws of create, read, update and delete, on SQLite in place of PostgreSQL."""

import unittest
from uuid import uuid4
{{#node.imports}}
{{this}}
{{/node.imports}}
from omnibase_core import EnumCoreErrorCode
from ..models import {{entity.name}}
{{#typeImports}}
from ..models import {{name}}
{{/typeImports}}
{{#node.operations}}
from ..models import Model{{type}}Request
{{/node.operations}}
from ..protocol_database import DatabaseError
from .fixture import assert_fails, make_node, run
from .sqlite_database import BrokenDatabase


class Test{{entity.name}}Laws(unittest.TestCase):
    """The laws that hold for any rows."""

    def setUp(self) -> None:
        self.node = make_node()
{{#create}}

    def created(self) -> {{entity.name}}:
        request = Model{{type}}Request({{arguments}})
        return run(self.node.{{method}}(request)).{{output.name}}

    def test_create_keeps_what_it_is_given(self) -> None:
        created = self.created()
{{#inputs}}
        self.assertEqual({{sample}}, created.{{name}})
{{/inputs}}
        self.assertIsInstance(created, {{entity.name}})

    def test_each_created_row_has_its_own_id(self) -> None:
        self.assertNotEqual(self.created().id, self.created().id)

    def test_a_database_out_of_reach_is_a_connection_error(self) -> None:
        node = make_node(database=BrokenDatabase(ConnectionError("no connection")))
        work = node.{{method}}(Model{{type}}Request({{arguments}}))
        assert_fails(self, EnumCoreErrorCode.DATABASE_CONNECTION_ERROR, work)

    def test_a_refused_statement_is_an_operation_error(self) -> None:
        node = make_node(database=BrokenDatabase(DatabaseError("no such table")))
        work = node.{{method}}(Model{{type}}Request({{arguments}}))
        assert_fails(self, EnumCoreErrorCode.DATABASE_OPERATION_ERROR, work)
{{/create}}
{{#read}}
{{#create}}

    def test_what_was_created_is_read_back(self) -> None:
        created = self.created()
{{#read}}
        read = run(self.node.{{method}}(Model{{type}}Request(id=created.id)))
        self.assertEqual(created, read.{{output.name}})
{{/read}}
{{/create}}

    def test_reading_an_unknown_id_is_not_found(self) -> None:
        work = self.node.{{method}}(Model{{type}}Request(id=uuid4()))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)
{{/read}}
{{#update}}
{{#create}}

    def test_an_update_is_there_afterwards(self) -> None:
        created = self.created()
        neighbour = self.created()
        other = run(self.node.{{method}}(Model{{type}}Request({{otherArguments}}))).{{output.name}}
{{#update}}
        request = Model{{type}}Request(
            id=created.id,
{{#inputs}}
{{^-first}}
            {{name}}=other.{{name}},
{{/-first}}
{{/inputs}}
        )
        updated = run(self.node.{{method}}(request)).{{output.name}}
{{/update}}
        self.assertEqual(created.id, updated.id)
{{#inputs}}
        self.assertEqual({{otherSample}}, updated.{{name}})
{{/inputs}}
{{#read}}
        again = run(self.node.{{method}}(Model{{type}}Request(id=created.id)))
        self.assertEqual(updated, again.{{output.name}})
        untouched = run(self.node.{{method}}(Model{{type}}Request(id=neighbour.id)))
        self.assertEqual(neighbour, untouched.{{output.name}})
{{/read}}
{{^read}}
        self.assertNotEqual(created.id, neighbour.id)
{{/read}}
{{/create}}

    def test_updating_an_unknown_id_is_not_found(self) -> None:
        request = Model{{type}}Request(
            id=uuid4(),
{{#inputs}}
{{^-first}}
            {{name}}={{sample}},
{{/-first}}
{{/inputs}}
        )
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, self.node.{{method}}(request))
{{/update}}
{{#delete}}
{{#create}}

    def test_what_was_deleted_is_gone(self) -> None:
        created = self.created()
{{#delete}}
        deleted = run(self.node.{{method}}(Model{{type}}Request(id=created.id)))
        self.assertEqual(created, deleted.{{output.name}})
        work = self.node.{{method}}(Model{{type}}Request(id=created.id))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)
{{/delete}}
{{#read}}
        gone = self.node.{{method}}(Model{{type}}Request(id=created.id))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, gone)
{{/read}}
{{/create}}

    def test_deleting_an_unknown_id_is_not_found(self) -> None:
        work = self.node.{{method}}(Model{{type}}Request(id=uuid4()))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)
{{/delete}}
{{#list}}
{{#create}}

    def test_a_list_holds_what_was_created(self) -> None:
        created = [self.created(), self.created(), self.created()]
{{#list}}
        request = Model{{type}}Request(limit=1000, offset=0)
        page = run(self.node.{{method}}(request)).{{output.name}}
        self.assertEqual(sorted(created, key=lambda one: str(one.id)), page)
        last = run(self.node.{{method}}(Model{{type}}Request(limit=1000, offset=2)))
        self.assertEqual(page[2:], last.{{output.name}})
{{/list}}

    def test_a_list_is_no_longer_than_its_limit(self) -> None:
        self.created()
        self.created()
{{#list}}
        page = run(self.node.{{method}}(Model{{type}}Request(limit=1, offset=0)))
        self.assertEqual(1, len(page.{{output.name}}))
{{/list}}
{{/create}}

    def test_a_list_refuses_a_negative_offset(self) -> None:
        work = self.node.{{method}}(Model{{type}}Request(limit=1, offset=-1))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)
{{/list}}


if __name__ == "__main__":
    unittest.main()
