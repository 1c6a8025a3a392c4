/// Where each event stands in a list, by the event's number: an array, for the numbers lie close together.
struct EventPositions {
  private var positions: [Int32] = []
  /// Positions of numbers that lie far apart, as in a forged file.
  private var far: [Int: Int] = [:]
  private let count: Int

  /// - Parameter count: how many events there are about. Few among very many get no array, which would be long.
  init(count: Int) {
    self.count = count
  }

  subscript(thing: Int) -> Int? {
    get {
      guard positions.indices.contains(thing), positions[thing] >= 0 else { return far[thing] }
      return Int(positions[thing])
    }
    set {
      guard let newValue else { return }
      if thing < 0 || thing > 8 * (positions.count + count) {
        far[thing] = newValue
        return
      }
      if thing >= positions.count {
        positions.append(contentsOf: repeatElement(-1, count: thing + thing / 2 + 1 - positions.count))
      }
      positions[thing] = Int32(newValue)
    }
  }
}
