/// Puts what was read of things into the order of their ids.
struct InOrder {
  private let things: [Int]

  /// Takes the numbers of the things, in the order of their ids.
  init(_ things: [Int]) {
    self.things = things
  }

  func arrange<Value>(_ values: [(thing: Int, Value)]) -> [Value] {
    var places: [Int: Int] = [:]
    places.reserveCapacity(values.count)
    for (place, value) in values.enumerated() { places[value.thing] = place }
    return things.compactMap { places[$0].map { values[$0].1 } }
  }
}
