/// The list of unused pages (the SQLite file format, section 1.5). SQLite's own check misses some damage that would prevent
/// writing.
struct FreeList {
  private let connection: Connection
  private let pageSize: Int
  private let pageCount: Int

  /// Nil in WAL mode, where the newest pages may not be in the file itself.
  init?(_ connection: Connection) throws {
    if JournalMode(connection).isWAL { return nil }
    self.connection = connection
    pageSize = try connection.integer("PRAGMA page_size") ?? 0
    pageCount = try connection.integer("PRAGMA page_count") ?? 0
  }

  /// What is wrong with it; nil if it is valid.
  var damage: String? {
    guard let header = connection.rawBytes(40, at: 0) else { return nil }
    let (first, count) = (FreeList.number(header, 32), FreeList.number(header, 36))
    var found = 0
    var next = first
    while next > 0 {
      guard next > 1, next <= pageCount, found < count,
        let page = connection.rawBytes(pageSize, at: (next - 1) * pageSize)
      else { return "the list of free pages leads to page \(next), which cannot be one of it" }
      let leaves = FreeList.number(page, 4)
      guard leaves <= pageSize / 4 - 2 else { return "page \(next) of the list of free pages is damaged" }
      for leaf in 0..<leaves {
        let number = FreeList.number(page, 8 + 4 * leaf)
        if number < 2 || number > pageCount {
          return "page \(next) of the list of free pages names page \(number), which there is not"
        }
      }
      found += 1 + leaves
      next = FreeList.number(page, 0)
    }
    return found == count ? nil : "the list of free pages has \(found) pages, and the header says \(count)"
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
