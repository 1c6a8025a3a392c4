import ArgumentParser
import EDTF
import EDTFEnglish
import PolicyModel
import Queries

/// One of a few words as an argument.
///
/// The parser would ask for the words through key paths and casts, which take a good part of a short answer's time.
protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension WordArgument {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  var defaultValueDescription: String { rawValue }
}

extension ActorKind: WordArgument {}
extension EventType: WordArgument {}
extension Role: WordArgument {}
extension Modality: WordArgument {}
extension Attribution: WordArgument {}
extension Stance: WordArgument {}
extension SourceKind: WordArgument {}
extension Grade: WordArgument {}
extension Severity: WordArgument {}
extension Stricter: WordArgument {}
extension Space: WordArgument {}
extension ReadingOptions.Ranges: WordArgument {}
extension ReadingOptions.DayOrder: WordArgument {}

extension Reliability: WordArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}
