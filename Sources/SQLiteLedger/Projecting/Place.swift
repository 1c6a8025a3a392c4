/// Where projected rows come from, and from which prefix on they hold.
struct Place {
  /// The entry that says it.
  var entry: Int
  /// The prefix from which it holds: the entry's own, or a later one where what it speaks of was projected again.
  var from: Int

  /// Whether what the entry speaks of is projected again, for an entry was undone or its undoing was.
  var isAgain: Bool { from > entry }
}
