// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/channel.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

#include "pipeline/worker/job.h"

namespace mingxi {
namespace {

using Kind = Received::Kind;

class ChannelTest : public ::testing::Test {
 protected:
  ~ChannelTest() override {
    close(pair_.supervisor);
    close(pair_.worker);
  }
  ChannelPair pair_ = MakeChannel();
};

TEST_F(ChannelTest, KeepsTheBordersOfMessages) {
  EXPECT_EQ(ReceiveText(pair_.supervisor, false).kind, Kind::kNothingYet);
  ASSERT_TRUE(SendText(pair_.worker, "one"));
  ASSERT_TRUE(SendText(pair_.worker, "two\nthree"));
  EXPECT_EQ(ReceiveText(pair_.supervisor, true).text, "one");
  EXPECT_EQ(ReceiveText(pair_.supervisor, false).text, "two\nthree");
}

TEST_F(ChannelTest, AnOpenFileTravelsAlong) {
  const int file = open("/dev/zero", O_RDONLY);
  ASSERT_TRUE(SendText(pair_.supervisor, "look", file));
  close(file);
  const Received received = ReceiveText(pair_.worker, true);
  ASSERT_GE(received.descriptor, 0);
  char byte = 1;
  EXPECT_EQ(read(received.descriptor, &byte, 1), 1);
  EXPECT_EQ(byte, 0);
  close(received.descriptor);
}

TEST_F(ChannelTest, TooLongAMessageBreaksTheRules) {
  ASSERT_TRUE(SendText(pair_.worker, std::string(kMaxMessageBytes + 1, 'x')));
  EXPECT_EQ(ReceiveText(pair_.supervisor, false).kind, Kind::kBroken);
}

TEST_F(ChannelTest, ASecondOpenFileIsNotTaken) {
  const int files[2] = {0, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof files)] = {};
  char text[] = "two";
  iovec part{text, 3};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof files);
  std::memcpy(CMSG_DATA(header), files, sizeof files);
  ASSERT_EQ(sendmsg(pair_.worker, &message, 0), 3);
  const Received received = ReceiveText(pair_.supervisor, false);
  EXPECT_EQ(received.kind, Kind::kBroken);
  const int next = dup(0);  // The lowest free number: nothing beside what was received is open.
  EXPECT_EQ(next, received.descriptor + 1);
  close(next);
  close(received.descriptor);
}

TEST_F(ChannelTest, TheEndIsTold) {
  close(pair_.worker);
  EXPECT_EQ(ReceiveText(pair_.supervisor, true).kind, Kind::kEnd);
  EXPECT_FALSE(SendText(pair_.supervisor, "hello"));
  pair_.worker = -1;
}

TEST(Job, ComesBackFromItsMessage) {
  const Job job{.name = "预算 \"x\".pdf",
                .stem = "预算",
                .sha256 = "ab",
                .folder = "out/results/1",
                .max_pages = 7,
                .told = {.publisher = "某局", .year = 2024, .region = "130131"}};
  const std::optional<Job> back = DecodeJob(EncodeJob(job));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->name, job.name);
  EXPECT_EQ(back->max_pages, 7);
  EXPECT_EQ(back->told.publisher, "某局");
  EXPECT_EQ(back->told.year, 2024);
  EXPECT_EQ(back->told.region, "130131");
  EXPECT_FALSE(DecodeJob("{}").has_value());
}

TEST(WorkerMessage, NothingElseIsOne) {
  for (const char* text : {"", "null", "[]", "{\"event\": \"victory\"}", "{\"event\": \"report\"}",
                           "{\"event\": \"report\", \"record\": \"{}\"}", "\xFF\xFE"}) {
    EXPECT_FALSE(DecodeMessage(text).has_value()) << text;
  }
  EXPECT_FALSE(DecodeMessage(std::string(100000, '[')).has_value());
  const auto page = DecodeMessage(EncodeMessage(WorkerProgress{3, 9}));
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(std::get<WorkerProgress>(*page).page, 3);
}

}  // namespace
}  // namespace mingxi
