/// What went wrong, where, and what to do about it: the one error type of the package.
///
/// `message` says what and, where it helps, what to do next; `place` names the file and the position in it.
package struct DatelineError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The class of an error, `group.name`, as it is counted in statistics (`gzip.truncated`, `configuration.unknown_key`).
    package struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(_ rawValue: String) { self.rawValue = rawValue }
        package var description: String { rawValue }
    }

    /// A place in a file: 1-based line and column, or a byte offset, or nothing where the whole file is meant.
    package struct Place: Hashable, Sendable, CustomStringConvertible {
        package var file: String
        package var line: Int?
        package var column: Int?
        package var offset: Int?

        package init(file: String, line: Int? = nil, column: Int? = nil, offset: Int? = nil) {
            self.file = file
            self.line = line
            self.column = column
            self.offset = offset
        }

        package var description: String {
            var text = file
            if let line { text += ":\(line)" }
            if let column { text += ":\(column)" }
            if let offset { text += " at byte \(offset)" }
            return text
        }
    }

    package var code: Code
    package var message: String
    package var place: Place?

    package init(_ code: Code, _ message: String, at place: Place? = nil) {
        self.code = code
        self.message = message
        self.place = place
    }

    /// `place: message (code)`.
    package var description: String {
        if let place { return "\(place): \(message) (\(code))" }
        return "\(message) (\(code))"
    }
}
