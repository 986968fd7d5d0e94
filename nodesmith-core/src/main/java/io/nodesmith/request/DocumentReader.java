package io.nodesmith.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart: headings, paragraphs, lists, tables and fences of Markdown, or plain prose.
 */
final class DocumentReader {
  // Possessive quantifiers: no line can make these backtrack.
  private static final Pattern HEADING = Pattern.compile("#{1,6}+\\s++(.*+)");
  private static final Pattern ITEM =
      Pattern.compile("(\\s*+)(?:[-*+•]|\\d{1,3}+[.)]|[a-zA-Z][)])\\s++(?:\\[[ xX]]\\s++)?+(.*+)");

  /** "FR-1:", "US_03.", "[R2]" before a requirement. */
  private static final Pattern REQUIREMENT_ID =
      Pattern.compile("\\[?[A-Z]{1,5}+[-_ ]?+\\d{1,4}+(?:\\.\\d{1,3}+)*+[\\]):.]++\\s++");

  private static final Pattern BOLD_LINE = Pattern.compile("\\*\\*([^*]++)\\*\\*\\s*+:?+\\s*+");

  private static final int LONGEST_TITLE = 6;
  private static final int LONGEST_PASSAGE = 200;
  private static final int LONGEST_TEXT = 2_000;

  private final Roles roles;
  private final Lexicon lexicon;
  private final Rewording rewording;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Fence> fences = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final Role[] roleOfLevel = new Role[8];
  private int level;
  private boolean titled;
  private boolean detail;
  private int indent = -1;
  private String before = "";
  private String heading = "";

  private DocumentReader(Lexicon lexicon, Roles roles) {
    this.lexicon = lexicon;
    this.rewording = new Rewording(lexicon);
    this.roles = roles;
    Arrays.fill(roleOfLevel, Role.PROSE);
  }

  static Document read(String text, Lexicon lexicon, Roles roles) {
    DocumentReader reader = new DocumentReader(lexicon, roles);
    List<String> lines = text.lines().toList();
    int i = 0;
    while (i < lines.size()) {
      i = reader.block(lines, i);
    }
    reader.endParagraph();
    return new Document(reader.passages, reader.tables, reader.fences);
  }

  private Role role() {
    return roleOfLevel[level];
  }

  /** Reads the block that starts at the line; gives the line behind it. */
  private int block(List<String> lines, int i) {
    String line = lines.get(i);
    String bare = line.strip();
    if (bare.startsWith("```") || bare.startsWith("~~~")) {
      endParagraph();
      return fence(lines, i);
    }
    if (bare.startsWith("|") || isSeparator(lines, i + 1)) {
      endParagraph();
      return table(lines, i);
    }
    Matcher head = HEADING.matcher(bare);
    Matcher bold = BOLD_LINE.matcher(bare);
    Matcher item = ITEM.matcher(line);
    if (head.matches()) {
      heading(head.group(1), bare.indexOf(' ') < 0 ? 1 : Math.min(6, bare.indexOf(' ')));
    } else if (bold.matches()) {
      heading(bold.group(1), 7);
    } else if (i + 1 < lines.size() && isUnderline(lines.get(i + 1)) && !bare.isEmpty()) {
      heading(bare, lines.get(i + 1).strip().startsWith("=") ? 1 : 2);
      return i + 2;
    } else if (isTitleLine(lines, i)) {
      heading(bare, 1);
    } else if (item.matches()) {
      endParagraph();
      indent = indent < 0 ? item.group(1).length() : indent;
      item(item.group(2), item.group(1).length() > indent + 1);
    } else if (bare.isEmpty()) {
      endParagraph();
    } else {
      indent = -1;
      paragraphLine(bare);
    }
    return i + 1;
  }

  /** A short first line by itself, with more below: "Webhook dispatcher". */
  private boolean isTitleLine(List<String> lines, int i) {
    String bare = lines.get(i).strip();
    boolean apart =
        i + 2 < lines.size() && lines.get(i + 1).isBlank() && !lines.get(i + 2).isBlank();
    boolean first = passages.isEmpty() && paragraph.isEmpty() && !titled;
    boolean closed = bare.isEmpty() || ".:;,!?".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    return first
        && apart
        && !closed
        && bare.indexOf(':') < 0
        && WordScanner.scan(bare).size() <= LONGEST_TITLE
        && !ITEM.matcher(lines.get(i)).matches();
  }

  private void heading(String text, int newLevel) {
    endParagraph();
    indent = -1;
    String title = text.replace("*", "").replace("#", "").strip();
    Optional<Role> announced = roles.ofHeading(title);
    Role parent = newLevel > 1 ? roleOfLevel[newLevel - 1] : Role.PROSE;
    boolean first = !titled && newLevel <= 2;
    titled |= first;
    Role own = first ? Role.PROSE : announced.orElse(parent);
    for (int i = newLevel; i < roleOfLevel.length; i++) {
      roleOfLevel[i] = own;
    }
    level = newLevel;
    heading = title;
    detail = false;
    if (first) {
      add(Role.PROSE, Passage.Place.TITLE, title);
    } else if (announced.isEmpty() || title.indexOf(':') > 0) {
      labelled(own, Passage.Place.HEADING, title);
    }
    before = title;
  }

  private void item(String text, boolean nested) {
    String marked = text.replace("**", "").replace("__", "");
    Matcher id = REQUIREMENT_ID.matcher(marked);
    String plain = id.lookingAt() ? marked.substring(id.end()) : marked;
    if (nested && detail) {
      add(Role.FEATURES, Passage.Place.SENTENCE, plain);
      return;
    }
    detail = !plain.strip().endsWith(":");
    List<String> sentences = Sentences.of(plain);
    for (int s = 0; s < sentences.size(); s++) {
      boolean first = s == 0;
      labelled(role(), first ? Passage.Place.ITEM : Passage.Place.SENTENCE, sentences.get(s));
    }
    before = plain;
  }

  private void paragraphLine(String line) {
    List<String> list = InlineList.parts(line);
    if (!list.isEmpty()) {
      paragraphLine(list.getFirst());
      endParagraph();
      list.subList(1, list.size()).forEach(item -> item(item, false));
      return;
    }
    String plain = line.replace("**", "").replace("__", "");
    int colon = plain.indexOf(':');
    boolean label = colon > 0 && roles.ofLabel(plain.substring(0, colon)).isPresent();
    if (label) {
      endParagraph();
    }
    if (label && colon == plain.length() - 1) {
      Role announced = roles.ofLabel(plain.substring(0, colon)).orElse(role());
      level = 7;
      roleOfLevel[7] = announced;
      heading = plain;
      detail = false;
    } else {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(plain);
    }
    before = plain;
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    List<String> sentences = Sentences.of(paragraph.toString());
    sentences.forEach(sentence -> labelled(role(), Passage.Place.SENTENCE, sentence));
    detail = false;
    Optional<Role> next = sentences.isEmpty() ? Optional.empty() : announcedBy(sentences.getLast());
    if (next.isPresent()) {
      roleOfLevel[7] = next.get();
      level = 7;
    } else if (level == 7 && roleOfLevel[7] != roleOfLevel[6]) {
      level = 6;
    }
    paragraph.setLength(0);
  }

  /** "It offers these operations:" says what the list below is. */
  private Optional<Role> announcedBy(String sentence) {
    return sentence.endsWith(":")
        ? roles.ofEnding(WordScanner.scan(sentence.substring(0, sentence.length() - 1)))
        : Optional.empty();
  }

  /** Adds the text, cut in two where a label such as "Operations:" stands in it. */
  private void labelled(Role outer, Passage.Place place, String text) {
    int colon = text.indexOf(": ");
    if (colon > 0 && outer != Role.IGNORED && text.indexOf('`') != 0) {
      String label = text.substring(0, colon);
      Optional<Role> announced = roles.ofLabel(label).filter(role -> outer != Role.OPERATIONS);
      Optional<Role> ending = roles.ofEnding(WordScanner.scan(label));
      if (announced.isPresent() || ending.isPresent()) {
        if (announced.isEmpty()) {
          add(outer, place, label);
        }
        add(announced.or(() -> ending).orElse(outer), place, text.substring(colon + 2));
        return;
      }
    }
    add(outer, place, text);
  }

  private void add(Role role, Passage.Place place, String text) {
    List<Word> scanned = WordScanner.scan(text).stream().map(lexicon::corrected).toList();
    List<Word> words = rewording.plain(scanned);
    // A longer "sentence" is none; cutting it keeps all reading linear in the text.
    for (int from = 0; from < words.size() || from == 0; from += LONGEST_PASSAGE) {
      List<Word> part = words.subList(from, Math.min(words.size(), from + LONGEST_PASSAGE));
      passages.add(new Passage(role, place, heading, part, from == 0 ? shortened(text) : ""));
    }
  }

  private static String shortened(String text) {
    String bare = text.strip();
    return bare.length() > LONGEST_TEXT ? bare.substring(0, LONGEST_TEXT) : bare;
  }

  private int fence(List<String> lines, int start) {
    String mark = lines.get(start).strip().substring(0, 3);
    StringBuilder inside = new StringBuilder();
    int i = start + 1;
    while (i < lines.size() && !lines.get(i).strip().startsWith(mark)) {
      inside.append(lines.get(i)).append('\n');
      i++;
    }
    fences.add(new Fence(role(), before, inside.toString().strip()));
    return i + 1;
  }

  private int table(List<String> lines, int start) {
    List<List<String>> rows = new ArrayList<>();
    int i = start;
    while (i < lines.size() && lines.get(i).indexOf('|') >= 0) {
      if (!isSeparator(lines, i)) {
        rows.add(cells(lines.get(i)));
      }
      i++;
    }
    if (rows.size() > 1) {
      tables.add(new Table(role(), heading, rows.getFirst(), rows.subList(1, rows.size())));
      for (List<String> row : rows.subList(1, rows.size())) {
        add(role(), Passage.Place.ROW, String.join(" | ", row));
      }
    }
    return Math.max(i, start + 1);
  }

  private static List<String> cells(String line) {
    String bare = line.strip();
    String open = bare.startsWith("|") ? bare.substring(1) : bare;
    String inner = open.endsWith("|") ? open.substring(0, open.length() - 1) : open;
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static boolean isSeparator(List<String> lines, int i) {
    if (i >= lines.size()) {
      return false;
    }
    String line = lines.get(i).strip();
    return line.length() > 2
        && line.indexOf('|') >= 0
        && line.indexOf('-') >= 0
        && line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
  }

  private static boolean isUnderline(String line) {
    String bare = line.strip();
    return bare.length() > 2
        && (bare.chars().allMatch(c -> c == '=') || bare.chars().allMatch(c -> c == '-'));
  }
}
