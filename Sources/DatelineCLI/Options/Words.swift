import ArgumentParser
import PolicyModel
import Projections

extension ActorKind: ExpressibleByArgument {}
extension EventType: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Modality: ExpressibleByArgument {}
extension Attribution: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension Grade: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension Stricter: ExpressibleByArgument {}

extension Reliability: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}
