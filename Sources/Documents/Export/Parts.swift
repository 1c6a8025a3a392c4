extension RandomAccessCollection {
  /// The elements in parts of so many, the last of what is left.
  func parts(of count: Int) -> some Sequence<[Element]> {
    stride(from: 0, to: self.count, by: count).lazy.map { Array(dropFirst($0).prefix(count)) }
  }
}
