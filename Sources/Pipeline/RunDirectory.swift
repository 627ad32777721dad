/// The paths of a run's files.
package struct RunDirectory: Sendable, Hashable {
    package let path: String

    package init(path: String) { self.path = path }

    package var configuration: String { path + "/run.json" }
    package var journal: String { path + "/journal" }
    package var parts: String { path + "/parts" }
    package var rejects: String { path + "/rejects.jsonl.gz" }
    package var documents: String { path + "/documents.jsonl.gz" }
    package var events: String { path + "/events.jsonl.gz" }
    package var summary: String { path + "/summary.json" }

    /// The path of `name` in the directory.
    package func file(_ name: String) -> String { path + "/" + name }

    /// The path of the part `name`.
    package func part(_ name: String) -> String { parts + "/" + name }
}
