package io.nodesmith.learn;

import io.nodesmith.contract.Field;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.contract.Operation;
import io.nodesmith.contract.TypeRef;
import io.nodesmith.language.Declaration;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.pattern.MethodNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is asked of a stub: by its contract where it has one, else by its signature. */
final class MethodNeeds {
  private static final String WITHOUT_CONTRACT = "method";
  private static final int LONGEST_TEXT = 600;

  private final Language language;

  MethodNeeds(Language language) {
    this.language = language;
  }

  MethodNeed of(SourceText file, MethodStub stub, Optional<Operation> operation, String nodeType) {
    return operation
        .map(known -> ofContract(stub, known, nodeType))
        .orElseGet(() -> ofSignature(file, stub, nodeType));
  }

  private MethodNeed ofContract(MethodStub stub, Operation operation, String nodeType) {
    List<String> names = new ArrayList<>(List.of(simple(stub.enclosing()), stub.name()));
    Stream.concat(operation.inputs().stream(), operation.outputs().stream())
        .forEach(field -> names.add(inCode(field.name())));
    Stream.concat(operation.inputs().stream(), operation.outputs().stream())
        .flatMap(field -> field.type().definition().stream())
        .distinct()
        .forEach(type -> names.add(NodeContract.pascal(type)));
    String shape = types(operation.inputs()) + " -> " + types(operation.outputs());
    return new MethodNeed(
        language.id(),
        nodeType,
        operation.archetype(),
        stub.signature(),
        shape,
        names,
        cut(operation.description()));
  }

  /** The name of a field as this language writes it. */
  private String inCode(String snake) {
    String pascal = NodeContract.pascal(snake);
    return language.id().equals("java") && !pascal.isEmpty()
        ? Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1)
        : snake;
  }

  private static String types(List<Field> fields) {
    return fields.stream().map(field -> type(field.type())).collect(Collectors.joining(", "));
  }

  /** A type whose name is the contract's own is only an object. */
  private static String type(TypeRef type) {
    return switch (type) {
      case TypeRef.Scalar scalar -> scalar.toString();
      case TypeRef.ListOf list -> "list<" + type(list.element()) + ">";
      case TypeRef.MapOf map -> "map<" + type(map.value()) + ">";
      case TypeRef.Named named -> "object";
    };
  }

  private MethodNeed ofSignature(SourceText file, MethodStub stub, String nodeType) {
    List<String> names = new ArrayList<>(List.of(simple(stub.enclosing()), stub.name()));
    language.outline(file).callables().stream()
        .filter(stub::isSame)
        .findFirst()
        .map(Declaration::parameters)
        .ifPresent(names::addAll);
    String shape = stub.signature();
    for (int i = 1; i < names.size(); i++) {
      shape = shape.replaceAll("\\b" + Pattern.quote(names.get(i)) + "\\b", "_" + i);
    }
    return new MethodNeed(
        language.id(),
        nodeType,
        WITHOUT_CONTRACT,
        stub.signature(),
        shape.replaceAll("\\s+", " ").replaceAll(" ?([^\\p{Alnum}_ ]) ?", "$1"),
        names,
        cut(stub.documentation()));
  }

  private static String simple(String enclosing) {
    return enclosing.substring(enclosing.lastIndexOf('.') + 1);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
