import PolicyModel
import Testing

@testable import SQLiteLedger

/// The statements that follow from the columns of a table.
@Suite struct SQLTableTests {
  @Test func `a table is made and filled by the list of its columns`() {
    let table = SQLTable.statements(
      "note", of: [.policy],
      columns: """
        text TEXT NOT NULL
          CHECK (text <> '')
        on_date TEXT
        """, indexes: ["CREATE INDEX note_by_thing ON note (thing)"])
    #expect(
      table.sql == """
        CREATE TABLE note (
          note INTEGER PRIMARY KEY,
          thing INTEGER NOT NULL REFERENCES thing,
          entry INTEGER NOT NULL REFERENCES entry,
          from_entry INTEGER NOT NULL CHECK (from_entry >= entry),
          to_entry INTEGER CHECK (to_entry > from_entry),
          text TEXT NOT NULL
            CHECK (text <> ''),
          on_date TEXT
        ) STRICT;
        CREATE INDEX note_by_thing ON note (thing);
        """)
    #expect(table.columns == ["note", "thing", "entry", "from_entry", "to_entry", "text", "on_date"])
    #expect(
      table.insertion
        == "INSERT INTO note (thing, entry, from_entry, text, on_date) VALUES (?1, ?2, ?3, ?4, ?5)")
    #expect(table.key == "note" && table.order == "1" && table.spaces == [.policy])
  }

  @Test func `a list hangs on the rows of another table, whose number is inserted too`() {
    let table = SQLTable.list("actor_note", of: "actor", columns: "text TEXT")
    #expect(
      table.sql == """
        CREATE TABLE actor_note (
          version INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
          ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
          text TEXT,
          PRIMARY KEY (version, ordinal)
        ) STRICT, WITHOUT ROWID;
        """)
    #expect(table.insertion == "INSERT INTO actor_note (version, ordinal, text) VALUES (?1, ?2, ?3)")
    #expect(table.order == "1, 2" && table.spaces == [])
  }

  @Test func `each table comes after those to which it refers`() throws {
    let store = try SQLiteStore.inMemory()
    var made: Set<String> = ["entry"]
    for table in ProjectedTables.all {
      let referred = try store.connection.all(
        "SELECT \"table\" FROM pragma_foreign_key_list(?1)", table.name
      ) { $0.text(0) }
      made.insert(table.name)
      #expect(made.isSuperset(of: referred), "\(table.name) refers to \(referred)")
    }
  }

  @Test func `the columns of every table are those that SQLite sees`() throws {
    let store = try SQLiteStore.inMemory()
    for table in ProjectedTables.all + [EntryTables.entry] {
      let columns = try store.connection.all("SELECT name, pk FROM pragma_table_info(?1)", table.name) {
        (name: $0.text(0), isKey: $0.int(1) > 0)
      }
      #expect(columns.map(\.name) == table.columns)
      #expect(columns.map(\.isKey) == table.columns.indices.map { $0 < table.keyColumns }, "\(table.name)")
    }
  }

  @Test func `the rows about a thing are in the tables of its space`() {
    #expect(ProjectedTables.about(.actor).map(\.name) == ["actor", "merge"])
    #expect(ProjectedTables.about(.topic).map(\.name) == ["topic"])
    #expect(ProjectedTables.about(.policy).map(\.name) == ["policy", "review", "citation", "assertion"])
    #expect(ProjectedTables.about(.source).map(\.name) == ["source", "source_standing"])
    #expect(ProjectedTables.about(.event).map(\.name) == ["event_step", "citation", "ruling"])
  }
}
