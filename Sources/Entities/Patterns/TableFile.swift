import Foundations

/// A file of tab-separated rows: lines that begin with `#` and empty lines are skipped.
struct TableFile {
    struct Row {
        var fields: [String]
        var line: Int
    }

    let path: String
    private(set) var rows: [Row] = []

    /// Reads the file. Throws `lexicon.row` with the line where a row has fewer than `minimum` or more than `maximum` fields.
    init(path: String, fields minimum: Int, _ maximum: Int) throws(DatelineError) {
        self.path = path
        let file = try MappedFile(path: path)
        var line = 0
        for bytes in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            guard let first = bytes.first, first != 0x23 else { continue }
            let fields = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard fields.count >= minimum, fields.count <= maximum, !fields.contains("") else {
                throw DatelineError(
                    .init("lexicon.row"), "needs \(minimum) to \(maximum) fields, none empty, separated by tabs",
                    at: .init(file: path, line: line))
            }
            rows.append(Row(fields: fields, line: line))
        }
    }

    /// An error at a row of this file.
    func error(_ message: String, _ row: Row) -> DatelineError {
        DatelineError(.init("lexicon.row"), message, at: .init(file: path, line: row.line))
    }
}
