package import PolicyModel

/// The things of one kind, a row each.
package struct ListAnswer: Sendable {
  package var known: KnownPrefix
  package var rows: ListRows

  package init(known: KnownPrefix, rows: ListRows) {
    self.known = known
    self.rows = rows
  }
}

/// The rows of a list, by kind, ordered by id.
package enum ListRows: Sendable {
  case actors([Actor])
  case policies([PolicyLabel])
  case topics([Topic])
  case sources([Source])
}
