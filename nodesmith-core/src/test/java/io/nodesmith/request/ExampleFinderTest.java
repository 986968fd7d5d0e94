package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleFinderTest {
  private static final String ONE = "Compute node that slugifies titles.\n\n";

  @Test
  void jsonOnOneLineOfAFenceIsTaken() {
    assertEquals(
        List.of(
            new Example("slugify_titles", "{\"title\":\"A B\"}", "{\"slug\":\"a-b\"}"),
            new Example("slugify_titles", "{\"title\":\"\"}", "{\"slug\":\"\"}")),
        examples(
            ONE
                + "```json\n"
                + "{\"input\": {\"title\": \"A B\"}, \"output\": {\"slug\": \"a-b\"}}\n"
                + "{\"input\": {\"title\": \"\"}, \"output\": {\"slug\": \"\"}}\n"
                + "```\n"));
  }

  @Test
  void listOfJsonOverSeveralLinesIsTaken() {
    assertEquals(
        List.of(new Example("slugify_titles", "1", "2")),
        examples(ONE + "```\n[\n  {\"input\": 1,\n   \"output\": 2}\n]\n```\n"));
  }

  @Test
  void brokenJsonIsNoExample() {
    assertEquals(List.of(), examples(ONE + "```json\n{\"input\": 1, \"output\": }\n```\n"));
  }

  @Test
  void callWithAnArrowBelongsToWhatItCalls() {
    assertEquals(
        List.of(new Example("parse_dates", "parse_dates(\"1 May\")", "2026-05-01")),
        examples(
            "Compute node with parse_dates, format_dates. Example: parse_dates(\"1 May\") ->"
                + " 2026-05-01"));
  }

  @Test
  void inputAndOutputOnOneLineAreTaken() {
    assertEquals(
        List.of(new Example("slugify_titles", "A B", "a-b")),
        examples(ONE + "Input: `A B`, output: `a-b`"));
  }

  @Test
  void inputAndOutputOnTwoLinesAreTaken() {
    assertEquals(
        List.of(new Example("slugify_titles", "A B", "a-b")),
        examples(ONE + "- **input:** A B\n- **output:** a-b\n"));
  }

  @Test
  void inputWithoutOutputIsNoExample() {
    assertEquals(List.of(), examples(ONE + "Input: a title\n\nIt has no I/O.\n"));
  }

  @Test
  void tableOfInputsAndOutputsIsTaken() {
    assertEquals(
        List.of(new Example("slugify_titles", "A B", "a-b")),
        examples(ONE + "| Input | Output |\n|---|---|\n| A B | a-b |\n"));
  }

  private static List<Example> examples(String text) {
    return Reading.of(text).examples();
  }
}
