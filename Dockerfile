# Two stages: the first installs what is locked, the second holds only what runs.
FROM python:3.12-slim AS build
WORKDIR /build
COPY requirements/uv.txt requirements/run.txt requirements/
RUN python -m pip install --quiet --require-hashes -r requirements/uv.txt \
 && python -m venv /opt/rasid \
 && uv pip install --quiet --python /opt/rasid/bin/python --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
# The package is pure Python with no build step of its own: its files are put where Python looks.
RUN cp -r bot "$(/opt/rasid/bin/python -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')/" \
 && /opt/rasid/bin/python -m compileall -q /opt/rasid/lib

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/rasid --create-home rasid
COPY --from=build /opt/rasid /opt/rasid
COPY config.example.toml /etc/rasid/config.toml
USER rasid
WORKDIR /var/lib/rasid
VOLUME /var/lib/rasid
ENV PATH=/opt/rasid/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    RASID_STORE_PATH=/var/lib/rasid/rasid.db
# The root file system can be read-only; SIGTERM ends within 10 s and loses nothing.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=60s --timeout=20s --start-period=30s \
    CMD ["python", "-m", "bot", "health", "--config", "/etc/rasid/config.toml"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run", "--config", "/etc/rasid/config.toml"]
