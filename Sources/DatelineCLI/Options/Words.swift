import ArgumentParser
import PolicyModel

extension ActorKind: ExpressibleByArgument {}
extension EventType: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Modality: ExpressibleByArgument {}
extension Attribution: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
extension Grade: ExpressibleByArgument {}
extension Stricter: ExpressibleByArgument {}

extension Reliability: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}
