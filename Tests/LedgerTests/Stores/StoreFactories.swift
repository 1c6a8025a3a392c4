import SQLiteLedger

/// The stores that there are: a new one is added here, and all tests of stores run on it too.
extension StoreFactory {
  static let all: [StoreFactory] = [.memory, .sqlite]

  static let sqlite = StoreFactory(name: "sqlite") { try SQLiteStore.inMemory() }
}
