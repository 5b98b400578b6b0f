"""Maps a prompt over many texts with Dask: the client is shipped to each worker once, and keeps its connections there.

python examples/dask_map.py [--local]
"""

from _local import local_server
from dask.distributed import Client, LocalCluster, as_completed
from mistralai import Mistral

TEXTS = [f"Review number {number}: it works as described." for number in range(20)]


def classify(text: str, mistral: Mistral) -> str:
    """Runs in a worker, in several threads at once: they share the worker's client."""
    prompt = f"Answer with one word, positive or negative. {text}"
    response = mistral.chat.complete(model="mistral-small-latest", messages=[{"role": "user", "content": prompt}])
    return str(response.choices[0].message.content)


def main() -> None:
    with (
        LocalCluster(n_workers=2, threads_per_worker=4, dashboard_address=None) as cluster,
        Client(cluster) as dask,
    ):
        # A client pickles without its connections; each worker makes its own, with the API key of its environment.
        shipped = dask.scatter(Mistral(), broadcast=True)
        futures = dask.map(classify, TEXTS, mistral=shipped)
        for number, future in enumerate(as_completed(futures), 1):
            print(f"\r{number} of {len(TEXTS)}", end="", flush=True)
            future.result()
        print("\n" + futures[-1].result())


if __name__ == "__main__":
    with local_server(pace_ms=0):
        main()
