package io.nodesmith.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds patterns by what they were written for; kept in memory, made anew from the store. */
final class PatternIndex implements AutoCloseable {
  private static final String ID = "id";
  private static final String LANGUAGE = "language";
  private static final String NODE_TYPE = "node-type";
  private static final String KIND = "kind";
  private static final String SHAPE = "shape";
  private static final String TEXT = "text";
  private static final float SAME_KIND = 2;
  private static final float SAME_SHAPE = 4;
  private static final int MOST_WORDS = 200;

  // Held on to, since a logger that nobody holds forgets its level.
  private final Logger vectorAdvice =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  PatternIndex(Collection<Pattern> patterns) {
    // It would tell whoever runs the program to start Java with another flag.
    vectorAdvice.setLevel(Level.SEVERE);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (Pattern pattern : patterns) {
        writer.addDocument(document(pattern));
      }
      writer.commit();
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
  }

  private static Document document(Pattern pattern) {
    MethodNeed need = pattern.need();
    Document document = new Document();
    document.add(new StringField(ID, pattern.id(), Field.Store.YES));
    document.add(new StringField(LANGUAGE, need.language(), Field.Store.NO));
    document.add(new StringField(NODE_TYPE, need.nodeType(), Field.Store.NO));
    document.add(new StringField(KIND, need.kind(), Field.Store.NO));
    document.add(
        new StringField(SHAPE, Integer.toHexString(need.shape().hashCode()), Field.Store.NO));
    document.add(new TextField(TEXT, String.join(" ", words(need)), Field.Store.NO));
    return document;
  }

  private static Set<String> words(MethodNeed need) {
    Set<String> words = new LinkedHashSet<>(Words.of(need.name()));
    words.addAll(Words.of(need.shape()));
    words.addAll(Words.of(need.text()));
    return words;
  }

  /** Ids of the patterns of the need's language and kind of node that are most like it. */
  List<String> find(MethodNeed need, int most) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(LANGUAGE, need.language())), Occur.FILTER)
            .add(new TermQuery(new Term(NODE_TYPE, need.nodeType())), Occur.FILTER)
            .add(boosted(KIND, need.kind(), SAME_KIND), Occur.SHOULD)
            .add(
                boosted(SHAPE, Integer.toHexString(need.shape().hashCode()), SAME_SHAPE),
                Occur.SHOULD)
            .setMinimumNumberShouldMatch(1);
    words(need).stream()
        .limit(MOST_WORDS)
        .forEach(word -> query.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD));
    try {
      IndexSearcher searcher = new IndexSearcher(reader);
      StoredFields fields = searcher.storedFields();
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
        ids.add(fields.document(hit.doc).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  private static BoostQuery boosted(String field, String value, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, value)), boost);
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be closed", e);
    }
  }
}
