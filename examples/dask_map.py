"""Maps a prompt over many texts with Dask: each worker process keeps one client and its connections.

python examples/dask_map.py [--local]
"""

from _local import local_server
from dask.distributed import Client, LocalCluster, as_completed, get_worker
from mistralai import Mistral

TEXTS = [f"Review number {number}: it works as described." for number in range(20)]


def mistral() -> Mistral:
    """The client of the worker that runs this; made with its first task."""
    worker = get_worker()
    if not hasattr(worker, "mistral"):
        worker.mistral = Mistral()
    client: Mistral = worker.mistral
    return client


def classify(text: str) -> str:
    """Runs in a worker."""
    prompt = f"Answer with one word, positive or negative. {text}"
    response = mistral().chat.complete(model="mistral-small-latest", messages=[{"role": "user", "content": prompt}])
    return str(response.choices[0].message.content)


def main() -> None:
    with (
        LocalCluster(n_workers=2, threads_per_worker=4, dashboard_address=None) as cluster,
        Client(cluster) as dask,
    ):
        futures = dask.map(classify, TEXTS)
        for number, future in enumerate(as_completed(futures), 1):
            print(f"\r{number} of {len(TEXTS)}", end="", flush=True)
            future.result()
        print("\n" + futures[-1].result())


if __name__ == "__main__":
    with local_server(pace_ms=0):
        main()
