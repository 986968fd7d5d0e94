package io.nodesmith.language.python;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where names of the standard library come from, each from one place. */
final class PythonKnownNames {
  private static final Map<String, String> MODULES = modules();

  private PythonKnownNames() {}

  /** The statement that makes the name known; empty if it is not certain what it is. */
  static Optional<String> importOf(String name) {
    String module = MODULES.get(name);
    return Optional.ofNullable(module)
        .map(from -> from.isEmpty() ? "import " + name : "from " + from + " import " + name);
  }

  /** The module that a name is imported from; empty for modules and for what is not known. */
  static Optional<String> moduleOf(String name) {
    return Optional.ofNullable(MODULES.get(name)).filter(module -> !module.isEmpty());
  }

  private static Map<String, String> modules() {
    Map<String, String> known = new LinkedHashMap<>();
    put(
        known,
        "",
        "abc ast asyncio base64 binascii bisect calendar collections contextlib copy csv"
            + " dataclasses decimal difflib enum fractions functools glob gzip hashlib heapq hmac"
            + " html inspect io itertools json logging math numbers operator os pathlib pickle"
            + " platform pprint queue random re secrets shutil signal socket sqlite3 statistics"
            + " string struct subprocess sys tempfile textwrap threading time timeit traceback"
            + " types typing unicodedata urllib uuid warnings weakref xml zipfile zlib");
    put(
        known,
        "typing",
        "Any AsyncIterator Awaitable Callable ClassVar Dict Final FrozenSet Generator Generic"
            + " Iterable Iterator List Literal Mapping MutableMapping NamedTuple Optional Protocol"
            + " Sequence Set Tuple Type TypeVar TypedDict Union cast overload");
    put(known, "collections", "ChainMap Counter OrderedDict defaultdict deque namedtuple");
    put(known, "dataclasses", "asdict astuple dataclass field replace");
    put(known, "datetime", "date datetime timedelta timezone");
    put(known, "decimal", "Decimal InvalidOperation ROUND_DOWN ROUND_HALF_EVEN ROUND_HALF_UP");
    put(known, "fractions", "Fraction");
    put(known, "enum", "Enum Flag IntEnum auto");
    put(known, "abc", "ABC abstractmethod");
    put(
        known,
        "functools",
        "cached_property lru_cache partial reduce singledispatch total_ordering wraps");
    put(
        known,
        "itertools",
        "accumulate chain combinations combinations_with_replacement compress cycle dropwhile"
            + " groupby islice pairwise permutations product starmap takewhile tee zip_longest");
    put(known, "math", "ceil comb factorial floor gcd hypot isclose isqrt lcm log10 log2 sqrt");
    put(known, "operator", "attrgetter itemgetter methodcaller");
    put(known, "contextlib", "asynccontextmanager closing contextmanager suppress");
    put(known, "pathlib", "Path PurePath");
    put(known, "uuid", "uuid4");
    put(known, "bisect", "bisect_left bisect_right insort");
    put(known, "heapq", "heapify heappop heappush heapreplace nlargest nsmallest");
    put(known, "copy", "deepcopy");
    put(known, "io", "BytesIO StringIO");
    put(known, "urllib.parse", "parse_qs quote unquote urlencode urljoin urlparse");
    put(known, "concurrent.futures", "ThreadPoolExecutor");
    put(known, "threading", "Lock RLock Thread");
    return Map.copyOf(known);
  }

  private static void put(Map<String, String> known, String module, String names) {
    for (String name : names.split(" ", -1)) {
      known.put(name, module);
    }
  }
}
