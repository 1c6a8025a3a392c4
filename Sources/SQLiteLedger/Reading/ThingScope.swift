import Ledger
import PolicyModel

extension Names {
  /// The numbers of what was selected, in the order of the ids, and the scope that reads the rows about them.
  func scope<Of>(_ selection: Selection<ID<Of>>, in space: Space) throws -> (things: [Int], scope: Scope) {
    switch selection {
    case .all: return (try load(space), .all)
    case .some(let ids):
      let things = try self.things(space, ids.map(\.text))
      return (things, .some(things))
    }
  }
}
