import ArgumentParser
import Documents
import Foundations
import Glibc
import Pipeline

/// `dateline annotate`: articles in, documents out, as a Unix filter.
struct AnnotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Article JSON Lines in, document JSON Lines out.",
        discussion: """
            Reads the files, or standard input, and writes one document a line to standard output. A line that is not an \
            article is told on standard error with its number; the rest goes on, and the exit code is 3.
            """)

    @Argument(help: "Files with one article (a JSON object) a line; - or nothing: standard input.")
    var files: [String] = []

    @Flag(help: "Each input is the plain text of one article.")
    var text = false

    @Option(help: "Processors to run, separated by commas; default: all.")
    var processors: String?

    @Option(help: "Folder with models, lexicons and gazetteers.")
    var data: String?

    @Flag(help: "Say for each event why its fields have their values.")
    var explain = false

    func run() async throws {
        let registry = ProcessorRegistry.standard
        let names = processors.map { $0.split(separator: ",").map(String.init) }
        var loaded: [any Processor] = []
        if !registry.types.isEmpty && names?.isEmpty != true {
            loaded = try registry.load(names, data: try DataDirectory.locate(explicit: data))
        }
        var filter = AnnotateFilter(processors: loaded, explains: explain)
        for file in files.isEmpty ? ["-"] : files {
            if text { try filter.annotate(textOf: file) } else { try filter.annotate(linesOf: file) }
        }
        try filter.finish()
        if filter.rejected > 0 { throw ExitCode(3) }
    }
}
