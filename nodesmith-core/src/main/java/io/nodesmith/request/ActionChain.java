package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;

/** The actions of one sentence as they come, and what they share. */
final class ActionChain {
  private final Lexicon lexicon;
  private final List<Link> links = new ArrayList<>();
  private boolean conjunction;
  private int colonAt = -1;
  private Action.Weight weight = Action.Weight.CLEAR;

  /**
   * An action; whether "and" led to it, and whether nothing stood between its verb and the next.
   */
  private record Link(Action action, boolean byConjunction, boolean bare) {}

  ActionChain(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void conjunction() {
    conjunction = true;
  }

  void comma() {
    conjunction = false;
  }

  /** What comes is said of people, not of the node. */
  void byPeople() {
    weight = Action.Weight.PEOPLE;
  }

  void colon() {
    colonAt = links.size();
  }

  /** A dash opens the list where no colon does. */
  void dash() {
    colonAt = colonAt < 0 ? links.size() : colonAt;
  }

  void add(String verb, String object, boolean bare) {
    links.add(new Link(new Action(verb, object, weight), conjunction, bare));
    conjunction = false;
  }

  void vague(String verb, String object) {
    links.add(new Link(new Action(verb, object, Action.Weight.VAGUE), conjunction, false));
    conjunction = false;
  }

  boolean isEmpty() {
    return links.isEmpty();
  }

  /** All that was acted on, in order. */
  List<String> objects() {
    return links.stream().map(link -> link.action().object()).filter(o -> !o.isEmpty()).toList();
  }

  /** What was acted on last; empty if nothing was. */
  String lastObject() {
    for (int k = links.size() - 1; k >= 0; k--) {
      if (!links.get(k).action().object().isEmpty()) {
        return links.get(k).action().object();
      }
    }
    return "";
  }

  List<Action> actions() {
    List<Action> actions = shared();
    boolean list = links.stream().filter(Link::bare).count() > 1;
    // "Coordinate the release: build, test, deploy": what stands behind the colon is the list.
    // What has as much before it is no title.
    if (colonAt > 0 && actions.size() - colonAt >= 2 && actions.size() > 2 * colonAt) {
      actions = actions.subList(colonAt, actions.size());
    }
    List<Action> kept = new ArrayList<>();
    for (int k = links.size() - actions.size(); k < links.size(); k++) {
      Action action = actions.get(k - links.size() + actions.size());
      boolean whole = !action.object().isEmpty() || !lexicon.is("needs_object", action.verb());
      if (whole || (list && links.get(k).bare())) {
        kept.add(action);
      }
    }
    return kept;
  }

  /** "create, update and delete users": the object of the last is the object of all. */
  private List<Action> shared() {
    List<Action> actions = new ArrayList<>(links.stream().map(Link::action).toList());
    for (int last = links.size() - 1; last > 0; last--) {
      if (!links.get(last).byConjunction()) {
        continue;
      }
      String object = actions.get(last).object();
      for (int k = last - 1; k >= 0 && links.get(k).bare(); k--) {
        Action action = actions.get(k);
        if (!action.object().isEmpty() || lexicon.is("with_preposition", action.verb())) {
          break;
        }
        actions.set(k, new Action(action.verb(), object, action.weight()));
      }
    }
    return actions;
  }
}
