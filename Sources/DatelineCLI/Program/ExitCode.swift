import ArgumentParser
import EDTF
import Ledger
import PolicyModel
import SQLiteLedger
import LedgerService

/// The exit codes of CLI.md, and which problem has which.
enum ExitStatus: Int32 {
  case done = 0
  case no = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case unavailable = 69
  case bug = 70
  case cannotCreate = 73
  case ioError = 74
  case busy = 75

  init(_ problem: any Error) {
    switch problem {
    case let problem as LedgerFileProblem:
      switch problem {
      case .noSuchFile: self = .noInput
      case .notALedger, .newerVersion, .noTextIndex, .oddSchema, .oddCompanion: self = .badData
      case .noFullText: self = .unavailable
      case .exists, .cannotCreate: self = .cannotCreate
      case .busy: self = .busy
      case .readOnly, .diskFull, .damaged, .lacksEntries, .ioError, .hotJournal, .moved, .hardLinked:
        self = .ioError
      case .bug: self = .bug
      }
    case is Rejection, is NothingToUndo, is BadQuestion, is EDTFError, is PrefixProblem, is Gone,
      is DataProblem, is ClockProblem,
      is SomeRefused, is FileRefused:
      self = .badData
    case let problem as FileProblem:
      self = problem.verb == "made" ? .cannotCreate : problem.isMissing ? .noInput : .ioError
    case let problem as OutputProblem:
      switch problem {
      case .ledger, .besideLedger, .changed: self = .cannotCreate
      case .noName: self = .usage
      }
    case let problem as UnpackingProblem:
      switch problem {
      case .noProgram: self = .unavailable
      case .damaged, .onStandardInput: self = .badData
      }
    case is KeptDocument, is TooLong: self = .badData
    case is Left, is RebuildRefusal, is NothingToSalvage: self = .no
    case is EditorProblem: self = .unavailable
    case is NoLedger: self = .noInput
    case is UsageProblem: self = .usage
    case is StoredPayloadProblem, is UntoldAnswer: self = .ioError
    default: self = .bug
    }
  }
}

/// A command that cannot be understood as it stands.
struct UsageProblem: Error, CustomStringConvertible {
  var message: String
  var hints: [String]

  var description: String { message }
}

/// What is wrong with one of several files, of which those before it were taken.
struct FileRefused: OwnProblem {
  var rejection: Rejection
  var file: String
}

/// A question that names what there is not.
struct BadQuestion: Error {
  var problems: [Problem]
}

/// An argument whose value is wrong, and where.
struct DataProblem: Error, CustomStringConvertible {
  var option: String
  var message: String

  var description: String { "\(option): \(message)" }
}

/// No ledger was named or found.
struct NoLedger: Error, CustomStringConvertible {
  var folder: String

  var description: String { "no ledger here: there is no dateline.db in \(folder) or a folder above it" }
}
