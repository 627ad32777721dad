package import Foundations

/// The rows of a tab-separated lexicon; lines that begin with `#` and empty lines are left out.
package enum LexiconRows {
    /// Reads the file at `path`. Throws `lexicon.malformed` with the line where a row has fewer than `columns` fields.
    package static func read(path: String, columns: Int) throws(DatelineError) -> [[String]] {
        let file = try MappedFile(path: path)
        // The mapping ends with the object, which nothing else holds.
        let text = withExtendedLifetime(file) { String(decoding: file.bytes, as: UTF8.self) }
        var rows: [[String]] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= columns, fields[0...(columns - 1)].allSatisfy({ !$0.isEmpty }) else {
                throw DatelineError(
                    .init("lexicon.malformed"), "needs \(columns) fields with a tab between them",
                    at: .init(file: path, line: number))
            }
            rows.append(fields)
        }
        return rows
    }
}
