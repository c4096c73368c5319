import dspy
import litellm
from langchain.chains import LLMChain
from langchain.prompts import PromptTemplate
from langchain_community.llms import HuggingFaceHub

HISTORY = PromptTemplate(input_variables=["history"], template="Summarise: {history}")


def with_litellm(chart):
    note = chart.progress_notes[-1]
    return litellm.completion(model="gpt-4o-mini", messages=[{"role": "user", "content": note.text}])  # leak


def with_chain(medical_history: str):
    chain = LLMChain(llm=HuggingFaceHub(repo_id="x/y"), prompt=HISTORY)
    return chain.run(history=medical_history)  # leak


def with_dspy(question: str):
    predict = dspy.Predict("question -> answer")
    return predict(question=question)  # ok


def classify(term: str):
    return litellm.completion(model="gpt-4o-mini", messages=[{"role": "user", "content": f"Spell {term}"}])  # ok
