package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
{{#node.collaborators}}
{{#imports}}
import {{this}};
{{/imports}}
{{/node.collaborators}}
{{#node.imports}}
import {{this}};
{{/node.imports}}
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The laws of the rows of one table, on a real PostgreSQL. */
class {{entity.name}}{{again}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  @BeforeEach
  void emptyTheTable() throws SQLException {
    try (Connection connection = TestDatabase.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("DELETE FROM \"{{entity.snake}}s\"")) {
      statement.executeUpdate();
    }
  }
{{#create}}

  private {{entity.name}} create() {
    return node.{{method}}(new {{node.request}}.{{type}}({{arguments}}), context).{{output.name}}();
  }

  @Test
  void createKeepsWhatItIsGiven() throws SQLException {
    {{entity.name}} created = create();
{{#inputs}}
{{#isBytes}}
    assertArrayEquals({{sample}}, created.{{name}}());
{{/isBytes}}
{{^isBytes}}
    assertEquals({{sample}}, created.{{name}}());
{{/isBytes}}
{{/inputs}}
    assertEquals(1, rows(created.id()));
  }

  @Test
  void whatIsLeftOutIsLeftOutInTheRow() throws SQLException {
    {{entity.name}} created =
        node.{{method}}(
                new {{node.request}}.{{type}}({{#inputs}}{{#required}}{{sample}}{{/required}}{{^required}}null{{/required}}{{^last}}, {{/last}}{{/inputs}}), context)
            .{{output.name}}();
{{#inputs}}
{{^required}}
    assertNull(created.{{name}}());
{{/required}}
{{/inputs}}
    assertEquals(1, rows(created.id()));
  }

  @Test
  void eachCreatedRowHasItsOwnId() {
    assertNotEquals(create().id(), create().id());
  }
{{/create}}
{{#read}}

  private {{entity.name}} read(UUID id) {
    return node.{{method}}(new {{node.request}}.{{type}}(id), context).{{output.name}}();
  }

  @Test
  void aRowIsReadAsItIs() throws SQLException {
    {{entity.name}} one = store(sample());
    {{entity.name}} other = store(otherSample());
    assertRow(one, read(one.id()));
    assertRow(other, read(other.id()));
  }
{{#create}}

  @Test
  void whatWasCreatedIsReadBack() {
    {{entity.name}} created = create();
    assertRow(created, read(created.id()));
  }
{{/create}}

  @Test
  void readingAnUnknownIdIsNotFound() throws SQLException {
    store(sample());
    assertFails(OnexErrorCode.NOT_FOUND, () -> read(UUID.randomUUID()));
  }

  @Test
  void aDatabaseThatIsNotThereIsAConnectionError() {
    assertFails(
        OnexErrorCode.DATABASE_CONNECTION_ERROR,
        () -> unreachable().{{method}}(new {{node.request}}.{{type}}(UUID.randomUUID()), context));
  }
{{/read}}
{{#update}}

  private {{entity.name}} update(UUID id, {{entity.name}} row) {
    return node.{{method}}(new {{node.request}}.{{type}}(id{{#inputs}}{{^-first}}, row.{{name}}(){{/-first}}{{/inputs}}), context).{{output.name}}();
  }

  @Test
  void anUpdateChangesItsRowAndNoOther() throws SQLException {
    {{entity.name}} one = store(sample());
    {{entity.name}} untouched = store(sample());
    {{entity.name}} wanted = otherSample();
    {{entity.name}} updated = update(one.id(), wanted);
    assertEquals(one.id(), updated.id());
{{#inputs}}
{{^-first}}
{{#isBytes}}
    assertArrayEquals(wanted.{{name}}(), updated.{{name}}());
{{/isBytes}}
{{^isBytes}}
    assertEquals(wanted.{{name}}(), updated.{{name}}());
{{/isBytes}}
{{/-first}}
{{/inputs}}
    assertEquals(2, rows(null));
    assertEquals(1, rows(untouched.id()));
{{#read}}
    assertRow(updated, read(one.id()));
    assertRow(untouched, read(untouched.id()));
{{/read}}
  }

  @Test
  void updatingAnUnknownIdIsNotFound() throws SQLException {
    store(sample());
    assertFails(OnexErrorCode.NOT_FOUND, () -> update(UUID.randomUUID(), otherSample()));
  }
{{/update}}
{{#delete}}

  private {{entity.name}} delete(UUID id) {
    return node.{{method}}(new {{node.request}}.{{type}}(id), context).{{output.name}}();
  }

  @Test
  void whatWasDeletedIsGoneAndNothingElse() throws SQLException {
    {{entity.name}} one = store(sample());
    {{entity.name}} untouched = store(sample());
    assertRow(one, delete(one.id()));
    assertEquals(0, rows(one.id()));
    assertEquals(1, rows(untouched.id()));
    assertFails(OnexErrorCode.NOT_FOUND, () -> delete(one.id()));
{{#read}}
    assertFails(OnexErrorCode.NOT_FOUND, () -> read(one.id()));
{{/read}}
  }

  @Test
  void deletingAnUnknownIdIsNotFound() throws SQLException {
    store(sample());
    assertFails(OnexErrorCode.NOT_FOUND, () -> delete(UUID.randomUUID()));
  }
{{/delete}}
{{#list}}

  private List<UUID> list(Long limit, Long offset) {
    return node.{{method}}(new {{node.request}}.{{type}}(limit, offset), context).{{output.name}}().stream()
        .map({{entity.name}}::id)
        .toList();
  }

  @Test
  void pagesTogetherAreAllRowsInTheOrderOfTheirIds() throws SQLException {
    List<UUID> ids =
        Stream.of(store(sample()), store(sample()), store(sample()))
            .map({{entity.name}}::id)
            .sorted(Comparator.comparing(UUID::toString))
            .toList();
    assertEquals(ids, list(null, null));
    assertEquals(ids, list(1000L, 0L));
    assertEquals(ids.subList(0, 2), list(2L, null));
    assertEquals(ids.subList(2, 3), list(2L, 2L));
    assertEquals(List.of(), list(2L, 3L));
  }

  @Test
  void aListedRowIsWhole() throws SQLException {
    {{entity.name}} row = store(sample());
    assertRow(row, node.{{method}}(new {{node.request}}.{{type}}(null, null), context).{{output.name}}().get(0));
  }

  @Test
  void aPageHasAtLeastOneRowAndAtMostAThousand() {
    assertFails(OnexErrorCode.INVALID_INPUT, () -> list(0L, 0L));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> list(1001L, 0L));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> list(1L, -1L));
  }

  @Test
  void aPageHasAHundredRowsUnlessItsLimitIsGiven() throws SQLException {
    for (int i = 0; i < 101; i++) {
      store(sample());
    }
    assertEquals(100, list(null, null).size());
    assertEquals(101, list(1000L, null).size());
  }
{{/list}}

  private static {{entity.name}} sample() {
    return new {{entity.name}}({{#entity.fields}}{{#-first}}UUID.randomUUID(){{/-first}}{{^-first}}, {{sample}}{{/-first}}{{/entity.fields}});
  }

  private static {{entity.name}} otherSample() {
    return new {{entity.name}}({{#entity.fields}}{{#-first}}UUID.randomUUID(){{/-first}}{{^-first}}, {{otherSample}}{{/-first}}{{/entity.fields}});
  }

  /** Puts a row into the table, past the node. */
  private static {{entity.name}} store({{entity.name}} row) throws SQLException {
    String sql =
        "INSERT INTO \"{{entity.snake}}s\" ({{#entity.fields}}\"{{snake}}\"{{^last}}, {{/last}}{{/entity.fields}})"
            + " VALUES ({{#entity.fields}}?{{^last}}, {{/last}}{{/entity.fields}})";
    try (Connection connection = TestDatabase.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
{{#entity.fields}}
{{#isTimestamp}}
      statement.setObject({{position}}, row.{{name}}().atOffset(ZoneOffset.UTC));
{{/isTimestamp}}
{{#isStringList}}
      statement.setArray({{position}}, connection.createArrayOf("text", row.{{name}}().toArray()));
{{/isStringList}}
{{#isAnyMap}}
      statement.setObject(
          {{position}}, "{\"key\": \"" + row.{{name}}().get("key") + "\"}", Types.OTHER);
{{/isAnyMap}}
{{^isTimestamp}}
{{^isStringList}}
{{^isAnyMap}}
      statement.setObject({{position}}, row.{{name}}());
{{/isAnyMap}}
{{/isStringList}}
{{/isTimestamp}}
{{/entity.fields}}
      statement.executeUpdate();
    }
    return row;
  }

  /** How many rows have the id, or how many there are if it is null. */
  private static long rows(UUID id) throws SQLException {
    String sql = "SELECT count(*) FROM \"{{entity.snake}}s\" WHERE ?::uuid IS NULL OR \"id\" = ?";
    try (Connection connection = TestDatabase.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.setObject(2, id);
      try (ResultSet count = statement.executeQuery()) {
        count.next();
        return count.getLong(1);
      }
    }
  }

  private static void assertRow({{entity.name}} expected, {{entity.name}} actual) {
{{#entity.fields}}
{{#isBytes}}
    assertArrayEquals(expected.{{name}}(), actual.{{name}}());
{{/isBytes}}
{{^isBytes}}
    assertEquals(expected.{{name}}(), actual.{{name}}());
{{/isBytes}}
{{/entity.fields}}
  }
{{#read}}

  /** The node with a database that does not answer. */
  private static {{node.node}} unreachable() {
{{#node.collaborators}}
    {{type}} {{name}} = {{{testValue}}};
{{/node.collaborators}}
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setPortNumbers(new int[] {1});
    dataSource = nowhere;
    return new {{node.node}}({{#node.collaborators}}{{name}}{{^-last}}, {{/-last}}{{/node.collaborators}});
  }
{{/read}}

  private static void assertFails(OnexErrorCode code, Runnable call) {
    assertEquals(code, assertThrows(OnexException.class, call::run).code());
  }
}
