import Documents
import FoundationEssentials
import Foundations

/// An article from one line of JSON, as the contract has it.
struct ArticleLine: Decodable {
    enum Authors: Decodable {
        case one(String)
        case many([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let many = try? container.decode([String].self) {
                self = .many(many)
            } else {
                self = .one(try container.decode(String.self))
            }
        }
    }

    var id: String?
    var title: String?
    var text: String
    var published: String?
    var publisher: String?
    var url: String?
    var authors: Authors?

    /// Reads `line`. Throws `article.malformed`.
    static func read(_ line: ArraySlice<UInt8>, archive: String, position: Int) throws(DatelineError) -> Article {
        let record: ArticleLine
        do {
            record = try JSONDecoder().decode(ArticleLine.self, from: Data(line))
        } catch {
            throw DatelineError(
                .init("article.malformed"), "is not an article: it must be a JSON object with a string \"text\"")
        }
        let authors =
            switch record.authors {
            case .one(let name)?: [name]
            case .many(let names)?: names
            case nil: [String]()
            }
        return Article(
            id: record.id ?? "\(archive)-\(position)", title: record.title.map { Array($0.utf8) },
            body: Array(record.text.utf8), published: record.published.flatMap(publication),
            publisher: record.publisher, url: record.url, authors: authors, archive: archive, position: position)
    }

    /// ISO 8601, a day or a day and a time.
    private static func publication(_ text: String) -> Publication? {
        let bytes = Array(text.utf8)
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[start..<start + count] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), bytes[4] == 0x2D,
            bytes[7] == 0x2D, let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        guard bytes.count >= 16, bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A, let hour = number(11, 2),
            let minute = number(14, 2), hour < 24, minute < 60
        else { return Publication(date: date) }
        let hasSeconds = bytes.count >= 19 && bytes[16] == 0x3A
        let second = hour * 3600 + minute * 60 + (hasSeconds ? number(17, 2) ?? 0 : 0)
        var rest = hasSeconds ? 19 : 16
        if rest < bytes.count, bytes[rest] == 0x2E {
            rest += 1
            while rest < bytes.count, (0x30...0x39).contains(bytes[rest]) { rest += 1 }
        }
        var zone: Int16?
        if rest < bytes.count {
            if bytes[rest] == 0x5A {
                zone = 0
            } else if bytes[rest] == 0x2B || bytes[rest] == 0x2D, let hours = number(rest + 1, 2) {
                let colon = rest + 3 < bytes.count && bytes[rest + 3] == 0x3A ? 1 : 0
                let minutes = hours * 60 + (number(rest + 3 + colon, 2) ?? 0)
                if minutes <= 14 * 60 { zone = Int16(bytes[rest] == 0x2D ? -minutes : minutes) }
            }
        }
        return Publication(date: date, second: Int32(min(second, 86_399)), zone: zone)
    }
}
