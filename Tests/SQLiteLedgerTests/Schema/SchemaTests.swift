import Ledger
import PolicyModel
import Testing

@testable import SQLiteLedger

/// The tables and the model agree.
@Suite struct SchemaTests {
  // The words of the other columns are those of the model by construction.
  @Test(arguments: RevisionKind.allCases)
  func `every kind of revision may be stored`(_ kind: RevisionKind) {
    #expect(EventTables.step.sql.contains("kind = '\(kind.rawValue)'"))
  }

  @Test func `every table is the ledger itself or a projection, and strict`() throws {
    // Given
    let store = try SQLiteStore.inMemory()
    let statement = try store.connection.statement(
      """
      SELECT name, strict FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
      """)
    // When
    var names: [String] = []
    while try statement.step() {
      names.append(statement.text(0))
      #expect(statement.int(1) == 1, "\(statement.text(0))")
    }
    // Then
    #expect(names == (ProjectedTables.all.map(\.name) + ["entry", "frontier"]).sorted())
  }

  @Test func `beside the tables there are only the index of words and the views`() throws {
    let store = try SQLiteStore.inMemory()
    let statement = try store.connection.statement(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type NOT IN ('table', 'shadow')")
    var names: [String] = []
    while try statement.step() { names.append(statement.text(0)) }
    #expect(names.sorted() == (["text_index"] + Views.all.map(\.name)).sorted())
  }

  @Test func `rebuilding gives a ledger of an earlier build the indexes of this one`() throws {
    // Given a ledger with the indexes that there were.
    let store = try SQLiteStore.inMemory()
    let fresh = try indexes(of: store)
    try store.write { session in
      let writer = try #require(session as? SQLiteWriter)
      try writer.connection.execute(
        """
        DROP INDEX effect_on_policy;
        CREATE INDEX effect_by_policy ON effect (policy);
        DROP INDEX citation_of_thing;
        CREATE INDEX citation_by_thing ON citation (thing);
        DROP INDEX event_step_revising;
        """)
    }
    #expect(try indexes(of: store) != fresh)
    // When
    try store.rebuild()
    // Then
    #expect(try indexes(of: store) == fresh)
  }

  private func indexes(of store: SQLiteStore) throws -> [String] {
    let statement = try store.connection.statement(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")
    try statement.bind()
    defer { statement.reset() }
    var found: [String] = []
    while try statement.step() { found.append(statement.text(0) + ": " + statement.text(1)) }
    return found
  }

  @Test func `an earlier build's ledger gets the index of codes when it is rebuilt`() throws {
    // Given
    let store = try SQLiteStore.inMemory()
    let code = Code(scheme: "iso3166", code: "USA")
    let us = Actor(
      id: ActorID(stored: "us"), name: "Us", kind: .state, aliases: [], codes: [code], memberships: [],
      life: .unstated)
    try store.append([.actorDefined(us)])
    try store.write { _ in try store.connection.execute("DROP INDEX actor_code_by_code") }
    #expect(try store.read { try $0.actors(coded: "usa", at: 1) } == [us.id])
    // When
    try store.rebuild()
    // Then
    #expect(try store.read { try $0.actors(coded: "usa", at: 1) } == [us.id])
    let statement = try store.connection.statement(
      "EXPLAIN QUERY PLAN SELECT version FROM actor_code WHERE code = 'usa' COLLATE NOCASE")
    var plan = ""
    while try statement.step() { plan += statement.text(3) }
    #expect(plan.contains("actor_code_by_code"), "\(plan)")
  }
}
