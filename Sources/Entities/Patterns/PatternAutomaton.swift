import Foundations

/// Patterns over word classes, compiled into one trie that is walked from each possible start; the longest match wins.
///
/// Rows of the file: action (a name, then arguments), pattern. `define NAME` in place of the action names a part that
/// patterns use as `$NAME`. A pattern is a sequence of elements: a CLASS, a word, alternatives `a|B`, a group
/// `( … / … )`; each may end in `?` (may be absent), and an element may name a slot (`MONTH:m`).
struct PatternAutomaton: Sendable {
    struct Action: Sendable {
        var name: String
        var arguments: [String]
        var line: Int
    }

    private struct Element: Hashable {
        var classes: ClassSet
        /// 0...25 for a to z, 26 for none.
        var slot: UInt8
    }

    private struct Edge: Sendable {
        var classes: ClassSet
        var slot: UInt8
        var target: Int32
    }

    /// A match: action, end (exclusive) and the item in each slot (-1 for none).
    struct Match {
        var action = -1
        var end = 0
        var slots = [Int32](repeating: -1, count: 27)

        func slot(_ letter: Unicode.Scalar) -> Int? {
            let item = slots[Int(letter.value) - 97]
            return item < 0 ? nil : Int(item)
        }
    }

    private(set) var actions: [Action] = []
    private var edges: [[Edge]] = [[]]
    private var accepts: [Int32] = [-1]
    /// The classes a match can begin with.
    private(set) var first = ClassSet()

    init(path: String, classes: inout WordClasses) throws(DatelineError) {
        let table = try TableFile(path: path, fields: 2, 2)
        var parts: [String: String] = [:]
        for row in table.rows {
            let words = row.fields[0].split(separator: " ").map(String.init)
            var text = row.fields[1]
            while let dollar = text.firstIndex(of: "$") {
                let end = text[dollar...].dropFirst().firstIndex { !$0.isUppercase } ?? text.endIndex
                guard let part = parts[String(text[text.index(after: dollar)..<end])] else {
                    throw table.error("the part \(text[dollar..<end]) is not defined above", row)
                }
                text.replaceSubrange(dollar..<end, with: part)
            }
            guard let head = words.first else { throw table.error("the action is missing", row) }
            if head == "define", words.count == 2 {
                parts[words[1]] = text
                continue
            }
            let symbols = Self.symbols(text)
            var index = 0
            guard let sequences = Self.sequences(symbols, &index, &classes), index == symbols.count else {
                throw table.error(
                    "the pattern is not well formed, or names an unknown class, near symbol \(index)", row)
            }
            guard sequences.count <= 4096 else { throw table.error("the pattern has too many forms", row) }
            let action = actions.count
            actions.append(Action(name: head, arguments: Array(words.dropFirst()), line: row.line))
            for sequence in sequences where !sequence.isEmpty { add(sequence, action) }
        }
        for edge in edges[0] { first.formUnion(edge.classes) }
    }

    private mutating func add(_ sequence: [Element], _ action: Int) {
        var node = 0
        for element in sequence {
            if let edge = edges[node].first(where: { $0.classes == element.classes && $0.slot == element.slot }) {
                node = Int(edge.target)
            } else {
                edges[node].append(Edge(classes: element.classes, slot: element.slot, target: Int32(edges.count)))
                node = edges.count
                edges.append([])
                accepts.append(-1)
            }
        }
        if accepts[node] < 0 { accepts[node] = Int32(action) }
    }

    private static func symbols(_ text: String) -> [String] {
        var symbols: [String] = []
        for word in text.split(separator: " ") {
            var rest = word
            while rest.first == "(" {
                symbols.append("(")
                rest = rest.dropFirst()
            }
            var tail: [String] = []
            while rest.count > 1 || rest == ")" {
                if rest.hasSuffix(")?") {
                    tail.insert(")?", at: 0)
                    rest = rest.dropLast(2)
                } else if rest.hasSuffix(")") {
                    tail.insert(")", at: 0)
                    rest = rest.dropLast()
                } else {
                    break
                }
            }
            if !rest.isEmpty { symbols.append(String(rest)) }
            symbols += tail
        }
        return symbols
    }

    private static func sequences(_ symbols: [String], _ index: inout Int, _ classes: inout WordClasses) -> [[Element]]?
    {
        var all: [[Element]] = []
        var current: [[Element]] = [[]]
        while index < symbols.count {
            let symbol = symbols[index]
            if symbol == ")" || symbol == ")?" { break }
            index += 1
            if symbol == "/" {
                all += current
                current = [[]]
                continue
            }
            if symbol == "(" {
                guard let inner = sequences(symbols, &index, &classes), index < symbols.count else { return nil }
                let optional = symbols[index] == ")?"
                index += 1
                guard (current.count + 1) * inner.count <= 8192 else { return nil }
                current = (optional ? current : []) + current.flatMap { left in inner.map { left + $0 } }
                continue
            }
            var name = symbol[...]
            let optional = name.count > 1 && name.last == "?"
            if optional { name = name.dropLast() }
            var slot: UInt8 = 26
            if name.count > 2, name.dropLast().last == ":", let letter = name.utf8.last, letter >= 97, letter < 123 {
                slot = letter - 97
                name = name.dropLast(2)
            }
            var set = ClassSet()
            for part in name.split(separator: "|") {
                let isClass = part.utf8.count > 1 && part.utf8.allSatisfy { $0 >= 65 && $0 <= 90 }
                let word = String(part)
                guard let index = isClass ? classes.names[word] : classes.index(ofLiteral: word) else { return nil }
                set.insert(index)
            }
            guard !set.isEmpty else { return nil }
            let element = Element(classes: set, slot: slot)
            current = (optional ? current : []) + current.map { $0 + [element] }
        }
        return all + current
    }

    /// The longest match that begins at `start`; among equally long ones that of the earlier row.
    func match(_ items: [ClassSet], from start: Int, to end: Int, _ best: inout Match) -> Bool {
        best.action = -1
        best.end = start
        guard items[start].intersects(first) else { return false }
        var slots = [Int32](repeating: -1, count: 27)
        walk(0, start, items, end, &slots, &best)
        return best.action >= 0
    }

    private func walk(
        _ node: Int, _ position: Int, _ items: [ClassSet], _ end: Int, _ slots: inout [Int32], _ best: inout Match
    ) {
        let accept = Int(accepts[node])
        if accept >= 0, position > best.end || (position == best.end && accept < best.action) {
            best.action = accept
            best.end = position
            best.slots = slots
        }
        guard position < end, !items[position].isEmpty else { return }
        for edge in edges[node] where edge.classes.intersects(items[position]) {
            let saved = slots[Int(edge.slot)]
            slots[Int(edge.slot)] = Int32(position)
            walk(Int(edge.target), position + 1, items, end, &slots, &best)
            slots[Int(edge.slot)] = saved
        }
    }
}
