import Documents
import Foundations
import Glibc

/// Gathers articles into batches, runs the processors over them and writes the documents to standard output.
struct AnnotateFilter {
    private static let maximumArticles = 64
    private static let maximumBytes = 256 << 10

    private let processors: [any Processor]
    private let writer: DocumentWriter
    private var batch: [Document] = []
    private var batchBytes = 0
    private var json = JSONWriter()
    /// Input lines that were no articles.
    private(set) var rejected = 0

    init(processors: [any Processor], explains: Bool) {
        self.processors = processors
        writer = DocumentWriter(explains: explains)
    }

    /// Annotates the whole of `file` (`-`: standard input) as one article without a title.
    mutating func annotate(textOf file: String) throws {
        var input = try ByteInput(path: file)
        let bytes = try input.readAll()
        let name = file == "-" ? "stdin" : file
        // Records are JSON, which has no place for bytes that are not UTF-8.
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        try add(Article(id: name, title: nil, body: text, archive: name))
    }

    /// Annotates the articles of `file` (`-`: standard input), one JSON object a line.
    mutating func annotate(linesOf file: String) throws {
        var input = try ByteInput(path: file)
        let name = file == "-" ? "stdin" : file
        var line = 0
        var position = 0
        while let bytes = try input.nextLine() {
            line += 1
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do {
                try add(ArticleLine.read(bytes, archive: name, position: position))
                position += 1
            } catch let error as DatelineError where error.code.rawValue.hasPrefix("article.") {
                rejected += 1
                StandardError.print(
                    DatelineError(error.code, error.message, at: .init(file: name, line: line)).description)
            }
        }
    }

    /// Writes what is left.
    mutating func finish() throws { try flush() }

    private mutating func add(_ article: Article) throws {
        batchBytes += article.text.count
        batch.append(Document(article: article))
        if batch.count >= Self.maximumArticles || batchBytes >= Self.maximumBytes { try flush() }
    }

    private mutating func flush() throws {
        guard !batch.isEmpty else { return }
        for processor in processors { processor.process(&batch) }
        json.removeAll()
        for document in batch {
            writer.write(document, to: &json)
            json.endLine()
        }
        batch.removeAll(keepingCapacity: true)
        batchBytes = 0
        try StandardOutput.write(json.bytes)
    }
}
