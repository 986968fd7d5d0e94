"""The laws of the rows of one table, on SQLite in place of PostgreSQL."""

import unittest
from uuid import UUID, uuid4
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
from .sqlite_database import BrokenDatabase, SqliteDatabase


def sample() -> {{entity.name}}:
    return {{entity.name}}(
{{#entity.fields}}
        {{name}}={{#-first}}uuid4(){{/-first}}{{^-first}}{{sample}}{{/-first}},
{{/entity.fields}}
    )


def other_sample() -> {{entity.name}}:
    return {{entity.name}}(
{{#entity.fields}}
        {{name}}={{#-first}}uuid4(){{/-first}}{{^-first}}{{otherSample}}{{/-first}},
{{/entity.fields}}
    )


class Test{{entity.name}}Laws{{again}}(unittest.TestCase):
    """The laws that hold for any rows."""

    def setUp(self) -> None:
        self.database = SqliteDatabase.open()
        self.node = make_node(database=self.database)

    def store(self, row: {{entity.name}}) -> {{entity.name}}:
        """Put a row into the table, past the node."""
        run(
            self.database.fetch(
                'INSERT INTO "{{entity.snake}}s" ({{#entity.fields}}"{{snake}}"{{^last}}, {{/last}}{{/entity.fields}}) '
                "VALUES ({{#entity.fields}}${{position}}{{^last}}, {{/last}}{{/entity.fields}})",
{{#entity.fields}}
                row.{{name}},
{{/entity.fields}}
            )
        )
        return row

    def rows(self, row_id: UUID | None = None) -> int:
        """How many rows have the id, or how many there are."""
        found = run(self.database.fetch('SELECT "id" FROM "{{entity.snake}}s"'))
        return len([row for row in found if row_id is None or row["id"] == str(row_id)])
{{#create}}

    def create(self) -> {{entity.name}}:
        request = Model{{type}}Request({{arguments}})
        return run(self.node.{{method}}(request)).{{output.name}}

    def test_create_keeps_what_it_is_given(self) -> None:
        created = self.create()
{{#inputs}}
        self.assertEqual({{sample}}, created.{{name}})
{{/inputs}}
        self.assertEqual(1, self.rows(created.id))

    def test_what_is_left_out_is_left_out_in_the_row(self) -> None:
        request = Model{{type}}Request(
{{#inputs}}
{{#required}}
            {{name}}={{sample}},
{{/required}}
{{/inputs}}
        )
        created = run(self.node.{{method}}(request)).{{output.name}}
{{#inputs}}
{{^required}}
        self.assertIsNone(created.{{name}})
{{/required}}
{{/inputs}}
        self.assertEqual(1, self.rows(created.id))

    def test_each_created_row_has_its_own_id(self) -> None:
        self.assertNotEqual(self.create().id, self.create().id)

    def test_a_refused_statement_is_an_operation_error(self) -> None:
        node = make_node(database=BrokenDatabase(DatabaseError("no such table")))
        work = node.{{method}}(Model{{type}}Request({{arguments}}))
        assert_fails(self, EnumCoreErrorCode.DATABASE_OPERATION_ERROR, work)

    def test_a_slow_database_is_a_timeout(self) -> None:
        node = make_node(database=BrokenDatabase(TimeoutError("30 seconds are over")))
        work = node.{{method}}(Model{{type}}Request({{arguments}}))
        assert_fails(self, EnumCoreErrorCode.TIMEOUT, work)
{{/create}}
{{#read}}

    def read(self, row_id: UUID) -> {{entity.name}}:
        return run(self.node.{{method}}(Model{{type}}Request(id=row_id))).{{output.name}}

    def test_a_row_is_read_as_it_is(self) -> None:
        one = self.store(sample())
        other = self.store(other_sample())
        self.assertEqual(one, self.read(one.id))
        self.assertEqual(other, self.read(other.id))
{{#create}}

    def test_what_was_created_is_read_back(self) -> None:
        created = self.create()
        self.assertEqual(created, self.read(created.id))
{{/create}}

    def test_reading_an_unknown_id_is_not_found(self) -> None:
        self.store(sample())
        work = self.node.{{method}}(Model{{type}}Request(id=uuid4()))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)

    def test_a_database_that_is_not_there_is_a_connection_error(self) -> None:
        node = make_node(database=BrokenDatabase(ConnectionError("no connection")))
        work = node.{{method}}(Model{{type}}Request(id=uuid4()))
        assert_fails(self, EnumCoreErrorCode.DATABASE_CONNECTION_ERROR, work)
{{/read}}
{{#update}}

    def update(self, row_id: UUID, row: {{entity.name}}) -> {{entity.name}}:
        request = Model{{type}}Request(
            id=row_id,
{{#inputs}}
{{^-first}}
            {{name}}=row.{{name}},
{{/-first}}
{{/inputs}}
        )
        return run(self.node.{{method}}(request)).{{output.name}}

    def test_an_update_changes_its_row_and_no_other(self) -> None:
        one = self.store(sample())
        untouched = self.store(sample())
        wanted = other_sample()
        updated = self.update(one.id, wanted)
        self.assertEqual(one.id, updated.id)
{{#inputs}}
{{^-first}}
        self.assertEqual(wanted.{{name}}, updated.{{name}})
{{/-first}}
{{/inputs}}
        self.assertEqual(2, self.rows())
        self.assertEqual(1, self.rows(untouched.id))
{{#read}}
        self.assertEqual(updated, self.read(one.id))
        self.assertEqual(untouched, self.read(untouched.id))
{{/read}}

    def test_updating_an_unknown_id_is_not_found(self) -> None:
        self.store(sample())
        wanted = other_sample()
        request = Model{{type}}Request(
            id=uuid4(),
{{#inputs}}
{{^-first}}
            {{name}}=wanted.{{name}},
{{/-first}}
{{/inputs}}
        )
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, self.node.{{method}}(request))
{{/update}}
{{#delete}}

    def test_what_was_deleted_is_gone_and_nothing_else(self) -> None:
        one = self.store(sample())
        untouched = self.store(sample())
        request = Model{{type}}Request(id=one.id)
        self.assertEqual(one, run(self.node.{{method}}(request)).{{output.name}})
        self.assertEqual(0, self.rows(one.id))
        self.assertEqual(1, self.rows(untouched.id))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, self.node.{{method}}(request))

    def test_deleting_an_unknown_id_is_not_found(self) -> None:
        self.store(sample())
        work = self.node.{{method}}(Model{{type}}Request(id=uuid4()))
        assert_fails(self, EnumCoreErrorCode.NOT_FOUND, work)
        self.assertEqual(1, self.rows())
{{/delete}}
{{#list}}

    def page(self, limit: int | None = None, offset: int | None = None) -> list[{{entity.name}}]:
        request = Model{{type}}Request(limit=limit, offset=offset)
        return run(self.node.{{method}}(request)).{{output.name}}

    def test_pages_together_are_all_rows_in_the_order_of_their_ids(self) -> None:
        stored = [self.store(sample()) for _ in range(3)]
        rows = sorted(stored, key=lambda row: str(row.id))
        self.assertEqual(rows, self.page())
        self.assertEqual(rows, self.page(1000, 0))
        self.assertEqual(rows[:2], self.page(2))
        self.assertEqual(rows[2:], self.page(2, 2))
        self.assertEqual([], self.page(2, 3))

    def test_a_listed_row_is_whole(self) -> None:
        row = self.store(sample())
        self.assertEqual([row], self.page())

    def test_a_page_has_at_least_one_row_and_at_most_a_thousand(self) -> None:
        for limit, offset in ((0, 0), (1001, 0), (1, -1)):
            work = self.node.{{method}}(Model{{type}}Request(limit=limit, offset=offset))
            assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def test_a_page_has_a_hundred_rows_unless_its_limit_is_given(self) -> None:
        for _ in range(101):
            self.store(sample())
        self.assertEqual(100, len(self.page()))
        self.assertEqual(101, len(self.page(1000)))
{{/list}}


if __name__ == "__main__":
    unittest.main()
