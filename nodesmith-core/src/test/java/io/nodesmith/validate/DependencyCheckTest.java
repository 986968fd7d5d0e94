package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pydantic, httpx and asyncpg have is left alone; what they have not is refused. */
class DependencyCheckTest {
  private static final String IMPORTS =
      "import asyncpg\nimport httpx\nimport pydantic\nfrom typing import Optional\n"
          + "from pydantic import BaseModel, ConfigDict, Field, field_validator\n\n";

  private static List<Finding> reality(String code) {
    SourceText file = new SourceText("a.py", IMPORTS + code.replace("; ", "\n") + "\n");
    Profile profile = Profile.node().withModules(Set.of("asyncpg", "base", "httpx", "pydantic"));
    return GeneratedNode.VALIDATOR
        .validate(new Subject(file, Optional.empty(), List.of(), profile))
        .of(RuleGroup.REALITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from httpx import AsyncClients | unknown-symbol | AsyncClient?",
        "from pydantic import BaseSettings | unknown-symbol | BaseSettings",
        "from pydantic import field_validators | unknown-symbol | field_validator?",
        "import httpx.exceptions | unknown-module | httpx.exceptions",
        "httpx.ReadTimeoutError | unknown-symbol | ReadTimeout?",
        "asyncpg.UniqueViolation | unknown-symbol | UniqueViolationError?",
        "asyncpg.exceptions.UniqueViolation | unknown-symbol | UniqueViolationError?",
        "pydantic.validate_arguments_of(print) | unknown-symbol | validate_arguments?",
        "httpx.AsyncClient(timeouts=3) | unknown-keyword | timeout?",
        "httpx.AsyncClient(proxies=None) | unknown-keyword | takes no proxies",
        "httpx.Timeout(reads=3) | unknown-keyword | read?",
        "httpx.get('u', allow_redirects=True) | unknown-keyword | follow_redirects?",
        "asyncpg.create_pool('d', max_sizes=3) | unknown-keyword | max_size?",
        "ConfigDict(extras='forbid') | unknown-keyword | extra?",
        "field_validator('a', modes='after') | unknown-keyword | mode?",
        "httpx.AsyncClient.fetch | unknown-symbol | fetch",
        "client = httpx.Client(); client.fetch('u') | unknown-symbol | fetch",
        "httpx.Client().fetch('u') | unknown-symbol | fetch",
        "answer = httpx.get('u'); answer.status_cod | unknown-symbol | status_code?",
        "with httpx.Client() as client: client.get('u').body | unknown-symbol | body",
        "with httpx.Client() as client: client.get('u', jsons=1) | unknown-keyword | jsons",
        "def f(pool: asyncpg.Pool): pool.fetch_row('q') | unknown-symbol | fetchrow?",
        "def f(pool: Optional[asyncpg.Pool]): pool.fetchrow('q', timeouts=1) | unknown-keyword | timeout?",
        "def f(c: 'httpx.AsyncClient'): c.fetch() | unknown-symbol | fetch",
      })
  void inventedNamesAreRefused(String code, String rule, String message) {
    List<Finding> found =
        reality(code.replaceFirst("^((?:with|def) .*?): (?=\\S+\\()", "$1:\n    "));
    assertEquals(List.of(rule), found.stream().map(f -> f.rule().id()).toList(), found::toString);
    assertTrue(found.getFirst().message().contains(message), found.getFirst()::message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "async def f():\n    async with httpx.AsyncClient() as client:\n"
            + "        answer = await client.get('u')\n        return answer.status",
        "async def f():\n    pool = await asyncpg.create_pool('d')\n    await pool.fetch_all('q')",
        "async def f():\n    link = await asyncpg.connect('d')\n    await link.fetch_all('q')",
        "class A:\n    def __init__(self, client: httpx.AsyncClient) -> None:\n"
            + "        self._client = client\n\n    async def f(self):\n"
            + "        return await self._client.fetch('u')",
        "def f(pool: asyncpg.Pool | None):\n    return pool.fetch_row('q')",
        "class A:\n    def __init__(self) -> None:\n        self.pool: asyncpg.Pool\n\n"
            + "    async def f(self):\n        return await self.pool.fetch_all('q')",
        "try:\n    httpx.get('u')\nexcept httpx.HTTPStatusError as error:\n    print(error.status)",
      })
  void inventedMembersOfObjectsAreRefused(String code) {
    List<Finding> found = reality(code);
    assertEquals(1, found.size(), found::toString);
    assertEquals("unknown-symbol", found.getFirst().rule().id());
    assertEquals(Severity.ERROR, found.getFirst().severity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A(BaseModel):\n    model_config = ConfigDict(extra='forbid')\n"
            + "    name: str = Field(min_length=1, custom=2)\n\n"
            + "    @field_validator('name', mode='after')\n    @classmethod\n"
            + "    def check(cls, value: str) -> str:\n        return value.strip()\n\n"
            + "print(A(name='a', other=1).name, A.model_fields, A.model_validate_strings)",
        "class Client(httpx.AsyncClient):\n    async def fetch(self):\n        return self.other\n\n"
            + "Client().fetch()",
        "client = httpx.Client()\nclient.note = 1\nprint(client.note)",
        "client = httpx.Client()\nclient = object()\nclient.fetch()",
        "for client in (httpx.Client(),):\n    client.fetch()\nclient = httpx.Client()",
        "def f(client: httpx.Client):\n    if hasattr(client, 'fetch'):\n        client.fetch()",
        "try:\n    httpx.get('u')\nexcept httpx.HTTPError as error:\n"
            + "    if isinstance(error, httpx.HTTPStatusError):\n        print(error.response)",
        "try:\n    httpx.get('u')\nexcept (httpx.HTTPError, OSError) as error:\n    print(error.errno)",
        "try:\n    print(httpx.Client().fetch())\nexcept AttributeError:\n    pass",
        "try:\n    from pydantic import Basis\nexcept ImportError:\n    Basis = None",
        "async def f(pool: asyncpg.Pool):\n    async with pool.acquire() as link:\n"
            + "        async with link.transaction():\n            row = await link.fetchrow('q', 1)\n"
            + "    return row['a'], row.anything",
        "async def f():\n    client = httpx.AsyncClient()\n    task = client.get('u')\n    task.close()",
        "asyncpg.create_pool('d', connect=print, anything=1)",
        "asyncpg.create_pool('d', min_size=1, command_timeout=3, server_settings={})",
        "try:\n    pass\nexcept asyncpg.UniqueViolationError as error:\n    print(error.constraint_name)",
        "answer = httpx.post('u', json={}, timeout=httpx.Timeout(3, connect=1))\n"
            + "answer.raise_for_status().json()\nprint(answer.status_code, answer.headers['a'])",
        "class A:\n    def __init__(self):\n        self.c = httpx.Client()\n\n"
            + "class B:\n    def __init__(self, c):\n        self.c = c\n\n"
            + "    def f(self):\n        self.c.fetch()",
        "from base import Base\n\nclass A:\n    def __init__(self):\n"
            + "        self.c = httpx.Client()\n\n"
            + "class B(Base):\n    def f(self):\n        self.c.fetch()",
        "def f(client: httpx.Client, **more: httpx.Client):\n    more.items()\n"
            + "    return (lambda client: client.fetch())(client)",
        "match [1]:\n    case [client]:\n        client = httpx.Client()\n        client.fetch()",
        "print(httpx.codes.OK, httpx.codes(200), httpx.URL('u').copy_with(any=1))",
        "import httpx._models\nfrom pydantic._internal import anything",
        "from pydantic.v1 import BaseSettings"
      })
  void whatMayExistIsLeftAlone(String code) {
    assertEquals(List.of(), reality(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"from pydantic import BaseSettings", "httpx.AsyncClient(proxies=None)"})
  void otherVersionsAreLeftAloneWhereNobodyKnowsWhichIsUsed(String code) {
    assertEquals(List.of(), Snippets.foreign("a.py", IMPORTS + code + "\n").of(RuleGroup.REALITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"from httpx import AsyncClients", "httpx.get('u', headerz={})"})
  void inventedNameIsAWarningWhereNobodyKnowsTheVersion(String code) {
    List<Finding> found = Snippets.foreign("a.py", IMPORTS + code + "\n").of(RuleGroup.REALITY);
    assertEquals(List.of(Severity.WARNING), found.stream().map(Finding::severity).toList());
  }
}
