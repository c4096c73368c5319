from abc import ABC, abstractmethod

import boto3


class Notifier(ABC):
    @abstractmethod
    def send(self, number, text):
        ...


class SnsNotifier(Notifier):
    def __init__(self):
        self.sns = boto3.client("sns")

    def send(self, number, text):
        self.sns.publish(PhoneNumber=number, Message=text)  # leak
