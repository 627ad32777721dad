import Foundations

/// Words with their classes and a number for each class: the alphabet of a `PatternAutomaton`.
///
/// Rows of the file: words separated by commas (`sept.,september`), class in capitals, value.
struct WordClasses: Sendable {
    struct Entry: Sendable {
        var wordClass: Int
        var value: Int
    }

    private(set) var names: [String: Int] = [:]
    private var entries: [UInt64: [Entry]] = [:]
    private var sets: [UInt64: ClassSet] = [:]

    init(path: String) throws(DatelineError) {
        let table = try TableFile(path: path, fields: 3, 3)
        for row in table.rows {
            guard let value = Int(row.fields[2]) else { throw table.error("the value is not a whole number", row) }
            guard let index = index(of: row.fields[1]) else { throw table.error("too many classes", row) }
            for word in row.fields[0].split(separator: ",") {
                add(Hash64.of(String(word)), Entry(wordClass: index, value: value))
            }
        }
    }

    /// The number of the class `name`, given now where it is new; nil where there is no room.
    mutating func index(of name: String) -> Int? {
        if let known = names[name] { return known }
        guard names.count < ClassSet.capacity else { return nil }
        names[name] = names.count
        return names.count - 1
    }

    /// The class of a word that stands in a pattern itself.
    mutating func index(ofLiteral word: String) -> Int? {
        let known = names["=" + word] != nil
        guard let index = index(of: "=" + word) else { return nil }
        if !known { add(Hash64.of(word), Entry(wordClass: index, value: 0)) }
        return index
    }

    private mutating func add(_ key: UInt64, _ entry: Entry) {
        entries[key, default: []].append(entry)
        sets[key, default: ClassSet()].insert(entry.wordClass)
    }

    /// The classes of the word with this key.
    @inline(__always) func classes(of key: UInt64) -> ClassSet? { sets[key] }

    /// The value of a word in a class.
    func value(of key: UInt64, in wordClass: Int) -> Int? {
        entries[key]?.first { $0.wordClass == wordClass }?.value
    }
}
