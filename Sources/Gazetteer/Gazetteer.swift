/// The documents of `Data/gazetteer`, states and the groups that they are members of, as they were when the program was
/// built: they are in the program, so that it needs no file beside it.
package enum Gazetteer {
  /// A file of documents.
  package struct File: Sendable {
    package let name: String
    package let bytes: [UInt8]
  }

  /// Each file, in the order in which they build on each other.
  package static var files: [File] {
    [
      File(name: "00-as-in-the-story.yaml", bytes: PackageResources._0_as_in_the_story_yaml),
      File(name: "01-groups.yaml", bytes: PackageResources._1_groups_yaml),
      File(name: "02-states.yaml", bytes: PackageResources._2_states_yaml),
      File(name: "03-territories.yaml", bytes: PackageResources._3_territories_yaml),
      File(name: "04-former-states.yaml", bytes: PackageResources._4_former_states_yaml),
    ]
  }
}
