/// Who is told what each document of an input comes to.
package struct ImportObserver {
  /// Called with what a document came to.
  let imported: (Acknowledgement) -> Void
  /// Called with what a document came to only at the end of its input, where it was given to `imported` as unchanged.
  let settled: (Acknowledgement) -> Void
  /// Called when the input was read to its end, or is given up.
  let ended: () -> Void

  package init(
    imported: @escaping (Acknowledgement) -> Void, settled: @escaping (Acknowledgement) -> Void,
    ended: @escaping () -> Void
  ) {
    self.imported = imported
    self.settled = settled
    self.ended = ended
  }

  /// Nobody is told.
  package static var none: ImportObserver {
    ImportObserver(imported: { _ in }, settled: { _ in }, ended: {})
  }
}
