package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Packages, modules, members and keywords that nobody has ever written. */
class InventedNamesTest {
  private static final List<String> PYTHON =
      List.of(
          "import reqeusts",
          "import request",
          "import urllib4",
          "import pandsa",
          "import djagno",
          "import beautifulsoup5",
          "import pyyaml_ext",
          "import sqlalchemy_async_helper",
          "import fastapi_auto_crud_pro",
          "import postgres_pool_manager",
          "import onex_runtime_utils",
          "import json_repair_kit",
          "import async_http_retry",
          "import redis_cluster_toolkit",
          "import pydantic_contracts",
          "from smart_validator import validate",
          "import numpyx",
          "import py_event_bus",
          "import llm_json_parser",
          "import csvkit_pro",
          "from email_validator_plus import check",
          "import os.paths",
          "import xml.etree.FastTree",
          "import concurrent.future",
          "import collections.abcs",
          "import urllib.requests",
          "import json.encoders",
          "import logging.handler",
          "import asyncio.queue",
          "import importlib.resource",
          "import unittest.mocks",
          "from datetime import DateTime",
          "from typing import StringList",
          "from collections import FastDict",
          "from dataclasses import frozen_dataclass",
          "from functools import memoize",
          "from itertools import flatten",
          "from pathlib import FilePath",
          "from os import copy_file",
          "from json import parse",
          "from re import find",
          "from asyncio import run_parallel",
          "from hashlib import sha512_256",
          "from enum import StringEnum",
          "from math import clamp",
          "import os\nos.list_dir('.')",
          "import os\nos.path.extension('a')",
          "import json\njson.parse('{}')",
          "import re\nre.find_all('a', 'b')",
          "import time\ntime.now()",
          "import math\nmath.round(1)",
          "import random\nrandom.string(5)",
          "import hashlib\nhashlib.sha265(b'')",
          "import shutil\nshutil.copy_tree('a', 'b')",
          "import subprocess\nsubprocess.execute(['ls'])",
          "import asyncio\nasyncio.sleep_ms(5)",
          "import csv\ncsv.read('x')",
          "import logging\nlogging.get_logger('x')",
          "import uuid\nuuid.generate()",
          "import base64\nbase64.encode_string('x')",
          "import itertools\nitertools.flatten([])",
          "import string\nstring.letters",
          "import json\njson.dumps({}, pretty=True)",
          "import json\njson.loads('{}', strict_mode=True)",
          "import subprocess\nsubprocess.call(['a'], check_output=True)",
          "open('x', charset='utf-8')",
          "sorted([], comparator=len)",
          "print('x', newline=False)",
          "import re\nre.sub('a', 'b', 'c', ignorecase=True)",
          "import shutil\nshutil.rmtree('x', recursive=True)",
          "import os\nos.makedirs('x', parents=True)",
          "import random\nrandom.choices([1], count=2)",
          "int('5', radix=8)",
          "import logging\nlogging.basicConfig(file='x')",
          "import tempfile\ntempfile.mkstemp(extension='.x')");
  private static final List<String> JAVA =
      List.of(
          "import org.fasterjackson.ObjectMapper;\nclass A {}",
          "import com.postgres.pool.FastPool;\nclass A {}",
          "import io.onex.helpers.Nodes;\nclass A {}",
          "import java.utils.List;\nclass A {}",
          "import java.util.ListUtils;\nclass A {}",
          "import java.util.concurrent.AsyncFuture;\nclass A {}",
          "import java.nio.file.FileHelper;\nclass A {}",
          "import javax.crypto.AesCipher;\nclass A {}",
          "import java.json.Json;\nclass A {}",
          "import net.smartvalidators.Email;\nclass A {}",
          "class A { int f(String s) { return s.len(); } }",
          "class A { boolean f(String s) { return s.isNullOrEmpty(); } }",
          "class A { String f(String s) { return s.reverse(); } }",
          "class A { Object f(java.util.Map<String, Object> m) { return m.getOrElse(\"a\", 1); } }",
          "class A { int f(java.util.List<Integer> l) { return l.sum(); } }",
          "class A { java.util.List<Integer> f(java.util.List<Integer> l) { return l.filter(x -> x > 1); } }",
          "class A { String f() { return java.time.Instant.nowUtc().toString(); } }",
          "class A { double f() { return Math.clip(1, 2, 3); } }",
          "class A { String f() { return String.joinAll(\",\", \"a\"); } }",
          "class A { void f() throws Exception { java.nio.file.Files.readText(java.nio.file.Path.of(\"a\")); } }",
          "class A { java.util.Optional<String> f() { return java.util.Optional.none(); } }",
          "class A { int f() { return Integer.tryParse(\"1\"); } }",
          "class A { java.util.List<String> f() { return java.util.List.from(\"a\"); } }",
          "class A { void f(StringBuilder b) { b.addLine(\"x\"); } }");

  @Test
  void inventedNamesAreRefused(TestReporter reporter) {
    List<String> missed = new ArrayList<>();
    for (String text : PYTHON) {
      check("a.py", text + "\n", missed);
    }
    for (String text : JAVA) {
      check("A.java", text, missed);
    }
    int all = PYTHON.size() + JAVA.size();
    reporter.publishEntry(
        "%d of %d refused".formatted(all - missed.size(), all), missed.toString());
    assertEquals(List.of(), missed);
  }

  private static void check(String path, String text, List<String> missed) {
    Set<String> rules =
        Set.of(
            "unknown-module",
            "unknown-symbol",
            "unknown-keyword",
            "unknown-package",
            "unknown-member");
    if (Snippets.foreign(path, text).findings().stream()
        .noneMatch(f -> f.isError() && rules.contains(f.rule().id()))) {
      missed.add(text);
    }
  }
}
