package import EDTF

// A text that is no date breaks a rule wherever it is written.
extension EDTFError: BrokenRule {
  package var hints: [Hint] { ["try it: \(action: Action(.interpretDate, [.wanted(.text)]))"] }
}
