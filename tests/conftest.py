"""What every test may use."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", derandomize=True)  # the same examples in every run: what lands is what was tested
settings.load_profile("house")

ROOT = Path(__file__).parent.parent

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # as a shell leaves it for what runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write golden files anew; read the difference before it is committed")


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite"))


@pytest.fixture
def root() -> Path:
    return ROOT


@pytest.fixture
def example(root: Path) -> Path:
    return root / "examples" / "ccm-2012-intersessional" / "programme.yaml"
